/** What a test or a tool leaves behind when it ends in any way but SIGKILL: nothing. */
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = new Set<() => void>();

process.on('exit', () => {
  for (const end of endings) {
    try {
      end();
    } catch {
      // The next one still wants its turn, and there is nobody left to tell.
    }
  }
});

/** Calls `end` when this process ends. Returns the function that takes it off the list. */
function atExit(end: () => void): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

/**
 * Turns Ctrl-C and a request to end into an ordinary exit, so that the list above is worked through. For programs
 * only: inside a test runner its own handlers must decide.
 */
export function exitOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}

/** A folder that lives until `remove` or the end of this process. */
export function scratchFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `backbeat-${name}-`));
  // A browser that was killed a moment ago may still write; retries see it out.
  const erase = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  const forget = atExit(erase);
  return {
    path,
    remove: () => {
      erase();
      forget();
    },
  };
}

/** Ends a process and all its children at once. `pid` must lead its own group, as detached children do. */
export function killGroup(pid: number): void {
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Starts a process in a group of its own, which is ended with this process at the latest. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  // On Windows a detached child gets a console window of its own, and taskkill finds the tree without it.
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const { pid } = child;
  if (pid !== undefined) {
    const forget = atExit(() => killGroup(pid));
    child.once('exit', forget);
  }
  return child;
}
