/** Programs whose time runs faster than ours. Linux only. */
import { globSync } from 'node:fs';
import { installCommand } from './browsers.ts';

/**
 * The environment in which a program and its children live `times` as fast: their clock starts at our time, and clock,
 * timers and alarms run away from it together. Throws when libfaketime is missing.
 */
export function fasterBy(times: number): Readonly<Record<string, string>> {
  const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
  if (library === undefined) {
    throw new Error(
      `No libfaketime found. Install it with:  ${installCommand(['faketime'], { mac: '', windows: '' })}`,
    );
  }
  // Without the last one every process would start from our time anew, and a late one be behind for ever.
  return { LD_PRELOAD: library, FAKETIME: `+0 x${times}`, FAKETIME_DONT_RESET: '1' };
}
