/** What failed, read from the reports of the runners: said once more at the end, where it is looked for. */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** A test that failed, and what it said. */
export interface Failure {
  readonly test: string;
  readonly message: string;
}

/** Enough for a difference or for the seed of a property; the whole of it stands above. */
const MOST_LINES = 30;

const shortened = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .slice(0, MOST_LINES)
    .join('\n');

const read = <T>(path: string): T | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** The failures in vitest's JSON report; none without one. A file that does not load is one. */
export function failuresOfVitest(path: string): readonly Failure[] {
  return (read<VitestReport>(path)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) {
      return [{ test: name, message: shortened(message ?? '') }];
    }
    return assertionResults
      .filter(({ failureMessages }) => failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => ({
        test: `${name}: ${fullName}`,
        message: shortened(failureMessages.join('\n')),
      }));
  });
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

function failuresOfSuite({ suites = [], specs = [] }: PlaywrightSuite): readonly Failure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return { test: `${file}: ${title}`, message: shortened(errors.map(({ message }) => message ?? '').join('\n')) };
    });
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

/** The failures in Playwright's JSON report; none without one. */
export function failuresOfPlaywright(path: string): readonly Failure[] {
  return failuresOfSuite(read<PlaywrightSuite>(path) ?? {});
}
