import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from '../support/failures.ts';
import { countsOfAddonLint, countsOfPlaywright, countsOfTool, countsOfVitest, type Ended } from '../support/parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'backbeat-parts-'));
const ended = (code: number | null, stdout = ''): Ended => ({ code, stdout, overtime: false });
const report = (content: unknown): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const vitestReport = (passed: number, failed: number, testResults: readonly unknown[] = []): string =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1, testResults });
const playwrightReport = (expected: number, unexpected: number, flaky: number): string =>
  report({ stats: { expected, unexpected, flaky, skipped: 3 } });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

describe('counts of a tool', () => {
  it('is one passed or one failed, and failed when it was killed', () => {
    expect([0, 1, null].map((code) => countsOfTool(ended(code)).failed)).toEqual([0, 1, 1]);
  });
});

describe('counts of vitest', () => {
  it('adds up what it reports', () => {
    expect(countsOfVitest(vitestReport(5, 2), ended(1))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('fails without a report', () => {
    expect(countsOfVitest(join(folder, 'none.json'), ended(0)).failed).toBe(1);
  });

  it('fails when nothing ran', () => {
    expect(countsOfVitest(vitestReport(0, 0), ended(0)).failed).toBe(1);
  });

  it('fails when all tests passed and the runner did not, as under a coverage threshold', () => {
    expect(countsOfVitest(vitestReport(5, 0), ended(1))).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts a file that does not load', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(countsOfVitest(vitestReport(5, 1, files), ended(1)).failed).toBe(2);
  });
});

describe('counts of Playwright', () => {
  it('takes a flaky test for a failed one', () => {
    expect(countsOfPlaywright(playwrightReport(4, 1, 1), ended(1))).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });

  it('fails without a report, when nothing ran, and when it was stopped', () => {
    expect(countsOfPlaywright(join(folder, 'none.json'), ended(0)).failed).toBe(1);
    expect(countsOfPlaywright(playwrightReport(0, 0, 0), ended(0)).failed).toBe(1);
    expect(countsOfPlaywright(playwrightReport(4, 0, 0), ended(null)).failed).toBe(1);
  });
});

describe("counts of Firefox's lint", () => {
  const lint = (errors: readonly string[], warnings: readonly string[]): Ended => {
    const messages = (codes: readonly string[]): unknown => codes.map((code) => ({ code, message: code }));
    return ended(0, JSON.stringify({ errors: messages(errors), warnings: messages(warnings) }));
  };

  it("accepts the warning about Preact's innerHTML and nothing else", () => {
    expect(countsOfAddonLint(lint([], ['UNSAFE_VAR_ASSIGNMENT'])).failed).toBe(0);
    expect(countsOfAddonLint(lint([], ['UNSAFE_VAR_ASSIGNMENT', 'OTHER'])).failed).toBe(1);
    expect(countsOfAddonLint(lint(['UNSAFE_VAR_ASSIGNMENT'], [])).failed).toBe(1);
  });

  it('fails when there is no report to read', () => {
    expect(countsOfAddonLint(ended(0, 'usage: web-ext')).failed).toBe(1);
  });
});

describe('what failed', () => {
  it('is named with what it said, of vitest', () => {
    const path = report({
      testResults: [
        {
          name: 'one.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'it goes', failureMessages: [] },
            {
              fullName: 'it stops',
              failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n    at x (/node_modules/y.js)'],
            },
          ],
        },
        { name: 'two.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
      ],
    });
    expect(failuresOfVitest(path)).toEqual([
      { test: 'one.test.ts: it stops', message: 'expected 1 to be 2' },
      { test: 'two.test.ts', message: 'does not load' },
    ]);
  });

  it('is named with what it said, of Playwright, however deep it lies', () => {
    const spec = (ok: boolean, title: string) => ({
      ok,
      title,
      file: 'a.spec.ts',
      tests: [{ results: [{ errors: ok ? [] : [{ message: 'no' }] }] }],
    });
    const path = report({ suites: [{ specs: [spec(true, 'goes')], suites: [{ specs: [spec(false, 'stops')] }] }] });
    expect(failuresOfPlaywright(path)).toEqual([{ test: 'a.spec.ts: stops', message: 'no' }]);
  });

  it('is nothing without a report', () => {
    const none = join(folder, 'none.json');
    expect([...failuresOfVitest(none), ...failuresOfPlaywright(none)]).toEqual([]);
  });
});
