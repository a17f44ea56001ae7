import { onCommitted } from '../browser/channel.ts';
import { clock } from '../browser/clock.ts';

/**
 * Calls `look` after every commit of any context and every `everyMs`, until the returned function is called; also at
 * once, unless a look was taken before. A look that is still under way is not overtaken by the next one.
 */
export function whileOpen(look: () => Promise<void>, everyMs: number, from: 'now' | 'next-change' = 'now'): () => void {
  let looking = false;
  let again = false;
  const run = async () => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      do {
        again = false;
        await look();
      } while (again);
    } finally {
      looking = false;
    }
  };
  if (from === 'now') void run();
  const stop = onCommitted(() => void run());
  const stopLooking = clock.every(everyMs, () => void run());
  return () => {
    stop();
    stopLooking();
  };
}
