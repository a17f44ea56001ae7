/** How one part of `npm test` runs, and how its own report is read into counts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from './build.ts';
import { killGroup } from './cleanup.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Ended {
  /** Null when it was ended from outside. */
  readonly code: number | null;
  readonly stdout: string;
  readonly overtime: boolean;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const running = new Set<ChildProcess>();

/**
 * Runs a script under this Node, its output streamed (or gathered, with `capture`). Whatever it started goes with it:
 * when this process is asked to end, and when `limitMs` is over, it is interrupted, and killed five seconds later.
 */
export async function runScript(
  args: readonly string[],
  options: { readonly limitMs: number; readonly env?: Readonly<Record<string, string>>; readonly capture?: boolean },
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.capture ? 'pipe' : 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let stdout = '';
  let overtime = false;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  const alarm = setTimeout(() => {
    overtime = true;
    interrupt(child);
  }, options.limitMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(alarm);
  running.delete(child);
  // Whatever it left behind in its group.
  if (child.pid !== undefined) killGroup(child.pid);
  return { code, stdout, overtime };
}

/** Playwright closes its browsers on SIGINT; they are in groups of their own, which a SIGKILL here would not reach. */
function interrupt(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  child.kill('SIGINT');
  const last = setTimeout(() => killGroup(pid), 5000);
  child.once('close', () => clearTimeout(last));
}

/** Interrupts what is running and resolves when it is gone. */
export async function interruptAll(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      interrupt(child);
      return gone;
    }),
  );
}

/** A tool without tests of its own counts as one. */
export function countsOfTool({ code }: Ended): Counts {
  return code === 0 ? PASSED : FAILED;
}

/**
 * The counts, with one failure added when the runner says by its exit code what its tests do not: a coverage
 * threshold, an error outside a test, a file that does not load.
 */
function withExitCode(counts: Counts, { code }: Ended): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A runner that ran nothing has failed: a config that finds no test must not look like success. */
function orNothing(counts: Counts, name: string): Counts {
  if (counts.passed + counts.failed > 0) return counts;
  console.error(`${name} ran no test.`);
  return { ...counts, failed: 1 };
}

function readReport(path: string, name: string): unknown {
  if (!existsSync(path)) {
    console.error(`${name} printed no counts: ${path} was not written.`);
    return undefined;
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Counts of vitest's JSON report. A file that fails before its first test counts as one failure. */
export function countsOfVitest(path: string, ended: Ended): Counts {
  const report = readReport(path, 'vitest') as VitestReport | undefined;
  if (!report) return FAILED;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return orNothing(withExitCode(counts, ended), 'vitest');
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Counts of Playwright's JSON report. */
export function countsOfPlaywright(path: string, ended: Ended): Counts {
  const report = readReport(path, 'Playwright') as PlaywrightReport | undefined;
  if (!report) return FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orNothing(withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, ended), 'Playwright');
}

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface AddonLint {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

/** Preact sets innerHTML where a view asks it to; no view of ours may, which a lint rule sees to. */
const ACCEPTED_WARNINGS: ReadonlySet<string> = new Set(['UNSAFE_VAR_ASSIGNMENT']);

/** Counts of `web-ext lint --output json`: one test, failed by any error and by any warning that is not accepted. */
export function countsOfAddonLint({ stdout }: Ended): Counts {
  let report: AddonLint;
  try {
    report = JSON.parse(stdout) as AddonLint;
  } catch {
    console.error(`web-ext lint printed no counts:\n${stdout}`);
    return FAILED;
  }
  const objections = [...report.errors, ...report.warnings.filter(({ code }) => !ACCEPTED_WARNINGS.has(code))];
  for (const { code, message, file, line } of objections)
    console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  const accepted = report.errors.length + report.warnings.length - objections.length;
  console.log(`${objections.length} objections, ${accepted} accepted warnings of Preact's innerHTML.`);
  return objections.length === 0 ? PASSED : FAILED;
}
