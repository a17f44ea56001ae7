import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const EXIT_TIMEOUT_MS = 5_000;

/** Process groups that are alive, so that an interrupted run leaves none behind. */
const groups = new Set<number>();

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group is gone already.
  }
  groups.delete(pid);
}

process.on('exit', () => {
  for (const pid of groups) killGroup(pid);
});
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

export interface Group {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Waits a while for the program to end by itself after `ask`, then kills it and all that it started. */
  readonly end: (ask: (child: ChildProcess) => void) => Promise<void>;
}

/** Starts a program as the head of a process group of its own. @throws Error if it cannot be started. */
export async function startGroup(program: string, args: readonly string[], options: SpawnOptions): Promise<Group> {
  const child = spawn(program, args, { ...options, detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} has no process`);
  groups.add(pid);
  return {
    child,
    pid,
    end: async (ask) => {
      ask(child);
      await Promise.race([ended, sleep(EXIT_TIMEOUT_MS, undefined, { ref: false })]);
      killGroup(pid);
    },
  };
}
