import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 10 ms (USER_HZ is 100 on every architecture that runs Chromium). */
const TICK_MS = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** CPU time of the process and of the children it has buried, in ms. */
  readonly cpuMs: number;
}

function processOf(pid: number): Process | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name is in brackets and may hold blanks and brackets itself; fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return { pid, parent: field(4), cpuMs: TICK_MS * (field(14) + field(15) + field(16) + field(17)) };
}

function treeOf(root: number): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  // A list that grows while it is walked: each process adds its children.
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/** CPU time in ms of a process and everything it started, the dead included. Grain: 10 ms a process. */
export function treeCpuMs(root: number): number {
  return treeOf(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Whether one of the processes below this one was started with a switch. */
export function treeHasSwitch(root: number, name: string): boolean {
  return treeOf(root).some(({ pid }) => {
    try {
      // Chromium rewrites the title of what it forks: blanks take the place of the zero bytes.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/).includes(name);
    } catch {
      return false;
    }
  });
}
