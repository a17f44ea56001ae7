import { onCommitted } from '../browser/channel.ts';
import { clock } from '../browser/clock.ts';

/**
 * Calls `look` now, after every commit of any context, and every `everyMs`, until the returned function is called. A
 * look that is still under way is not overtaken by the next one.
 */
export function whileOpen(look: () => Promise<void>, everyMs: number): () => void {
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
  void run();
  const stop = onCommitted(() => void run());
  const stopLooking = clock.every(everyMs, () => void run());
  return () => {
    stop();
    stopLooking();
  };
}
