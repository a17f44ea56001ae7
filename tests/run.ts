/** `npm test`: every check of the project, one after the other, and one line of counts at the end. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox } from './support/browsers.ts';
import { buildArgs, builtFolder, ROOT } from './support/build.ts';
import { type Failure, failuresOfPlaywright, failuresOfVitest } from './support/failures.ts';
import {
  type Counts,
  countsOfAddonLint,
  countsOfPlaywright,
  countsOfTool,
  countsOfVitest,
  type Ended,
  interruptAll,
  runScript,
} from './support/parts.ts';

const MINUTE_MS = 60_000;
const RESULTS = join(ROOT, '.output/test-results');
const E2E_REPORT = join(RESULTS, 'e2e.json');
const LONG = process.argv.includes('--long');
const ENV: Readonly<Record<string, string>> = LONG ? { BACKBEAT_LONG: '1' } : {};

interface Part {
  readonly name: string;
  /** What Node runs, one after the other until one fails. */
  readonly scripts: readonly (readonly string[])[];
  readonly count: (ended: Ended) => Counts;
  /** What failed in it, where its output is too long to be looked through. */
  readonly failures?: () => readonly Failure[];
  readonly limitMs: number;
  /** Whether its output is data for `count` instead of words for people. */
  readonly capture?: boolean;
  /** Whether what comes after makes no sense without it. */
  readonly essential?: boolean;
}

const tool = (path: string): string => join(ROOT, 'node_modules', path);
const WXT = tool('wxt/bin/wxt.mjs');
const TSC = tool('typescript/bin/tsc');
const PLAYWRIGHT = ['test', '--config', 'tests/playwright.config.ts'];

function unitTests(name: string, projects: readonly string[], args: readonly string[] = []): Part {
  const report = join(RESULTS, `unit-${projects[0]}.json`);
  return {
    name,
    scripts: [
      [
        tool('vitest/vitest.mjs'),
        'run',
        '--config',
        'tests/vitest.config.ts',
        ...projects.flatMap((project) => ['--project', project]),
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    count: (ended) => countsOfVitest(report, ended),
    failures: () => failuresOfVitest(report),
    limitMs: (LONG ? 60 : 15) * MINUTE_MS,
  };
}

const PARTS: readonly Part[] = [
  {
    name: 'Format and lint',
    scripts: [[tool('@biomejs/biome/bin/biome'), 'ci', '.']],
    count: countsOfTool,
    limitMs: 5 * MINUTE_MS,
  },
  {
    name: 'Types',
    scripts: [
      // The words and pages that exist are types too, and WXT writes them down.
      [WXT, 'prepare'],
      [TSC, '-p', 'lib/domain'],
      [TSC, '-p', '.'],
    ],
    count: countsOfTool,
    limitMs: 5 * MINUTE_MS,
  },
  { name: 'Unused code', scripts: [[tool('knip/bin/knip.js')]], count: countsOfTool, limitMs: 5 * MINUTE_MS },
  {
    name: 'Build for Chrome',
    scripts: [buildArgs('chrome')],
    count: countsOfTool,
    limitMs: 5 * MINUTE_MS,
    essential: true,
  },
  {
    name: 'Build for Firefox',
    scripts: [buildArgs('firefox')],
    count: countsOfTool,
    limitMs: 5 * MINUTE_MS,
    essential: true,
  },
  // What is counted of coverage is slower for it: only the domain has to be covered.
  unitTests('Unit tests of the domain', ['domain'], ['--coverage']),
  // After the builds: some of them weigh and read what was built.
  unitTests('All other unit tests', ['app', 'browser', 'components', 'house', 'world']),
  {
    name: "Firefox's own lint",
    scripts: [
      [
        tool('web-ext/bin/web-ext.js'),
        'lint',
        '--no-config-discovery',
        '--source-dir',
        builtFolder('firefox'),
        '--output',
        'json',
      ],
    ],
    count: countsOfAddonLint,
    limitMs: 5 * MINUTE_MS,
    capture: true,
  },
  {
    name: 'Tests in Chromium and Firefox',
    scripts: [[tool('@playwright/test/cli.js'), ...PLAYWRIGHT]],
    count: (ended) => countsOfPlaywright(E2E_REPORT, ended),
    failures: () => failuresOfPlaywright(E2E_REPORT),
    limitMs: (LONG ? 120 : 50) * MINUTE_MS,
  },
];

interface Done {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
  readonly failures: readonly Failure[];
}

async function runPart(part: Part): Promise<Counts> {
  let ended: Ended = { code: 0, stdout: '', overtime: false };
  for (const script of part.scripts) {
    ended = await runScript(script, { limitMs: part.limitMs, env: ENV, capture: part.capture ?? false });
    if (ended.code !== 0) break;
  }
  if (ended.overtime) console.error(`${part.name} was stopped after ${part.limitMs / MINUTE_MS} minutes.`);
  return part.count(ended);
}

function sayCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function run(): Promise<Counts> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const done: Done[] = [];
  let stoppedAfter: string | undefined;
  for (const part of PARTS) {
    console.log(`\n=== ${part.name} ===\n`);
    const from = performance.now();
    const counts = await runPart(part);
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    done.push({ name: part.name, counts, seconds, failures: part.failures?.() ?? [] });
    console.log(`\n${part.name}: ${sayCounts(counts)} in ${seconds} s`);
    if (part.essential && counts.failed > 0) {
      stoppedAfter = part.name;
      break;
    }
  }
  writeFileSync(join(RESULTS, 'parts.json'), `${JSON.stringify(done, null, 2)}\n`);

  console.log('\n=== Together ===\n');
  const width = Math.max(...done.map(({ name }) => name.length));
  for (const { name, counts, seconds } of done) {
    console.log(`${name.padEnd(width)}  ${String(seconds).padStart(6)} s  ${sayCounts(counts)}`);
  }
  for (const { test, message } of done.flatMap(({ failures }) => failures)) {
    console.log(`\nFAILED ${test}\n${message.replace(/^/gm, '  ')}`);
  }
  if (stoppedAfter !== undefined) console.log(`\n"${stoppedAfter}" failed, so what needs a build was not run.`);
  return done.reduce(
    (sum, { counts }) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => interruptAll().finally(() => process.exit(code)));
}

try {
  // Sooner than after all that runs without a browser.
  findChromium();
  findFirefox();
  const total = await run();
  console.log(`\n${sayCounts(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
