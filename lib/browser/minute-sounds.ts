import type { ToneName } from '../domain/tones.ts';
import { report } from './log.ts';
import { playTone } from './sound.ts';
import { speak, stop } from './speech.ts';

/** Held by the one page that is heard, of all that show the minute. The browser frees it when a page closes. */
const HEARD_LOCK = 'minute-sounds';

/** Whether this page is the one that is heard, as soon as that is known. */
let isHeard: Promise<boolean> = Promise.resolve(false);
/** Counts what falls silent: what was to be heard before it, and had to wait, is not heard any more. */
let hushes = 0;

/**
 * Stands in line with every other page that shows the minute. Only the first is heard; when it leaves or closes, the
 * next one is, from then on.
 *
 * @returns how to leave.
 */
function attend(): () => void {
  const stay = Promise.withResolvers<void>();
  const known = Promise.withResolvers<boolean>();
  let attends = true;
  isHeard = known.promise;
  const queue = async (): Promise<void> => {
    // Asked in this way first, since only then a page knows soon whether it is to be silent.
    await navigator.locks.request(HEARD_LOCK, { ifAvailable: true }, (lock) => {
      known.resolve(lock !== null);
      return lock && stay.promise;
    });
    // A turn that comes after the page has left is over at once.
    await navigator.locks.request(HEARD_LOCK, () => {
      if (attends) isHeard = Promise.resolve(true);
      return stay.promise;
    });
  };
  queue().catch((error: unknown) => {
    // Heard twice is better than not at all.
    known.resolve(true);
    report('turn', error);
  });
  return () => {
    attends = false;
    isHeard = Promise.resolve(false);
    stay.resolve();
  };
}

/** Lets be heard what this page has a turn for. Whatever the browser does not let be heard is reported once. */
function hear(what: string, make: () => Promise<void>): void {
  const asked = hushes;
  isHeard
    .then((heard) => (heard && asked === hushes ? make() : undefined))
    .catch((error: unknown) => report(what, error));
}

/** How a minute is heard in a page: once, however many pages show it. What cannot be heard stops nothing. */
export const sounds = {
  attend,
  play: (name: ToneName, volume: number): void => hear('tone', () => playTone(name, volume)),
  speak: (line: string, volume: number, language: string): void => hear('speech', () => speak(line, volume, language)),
  hush: (): void => {
    hushes += 1;
    stop();
  },
};
