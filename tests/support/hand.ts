/** A hand at a display of its own: it moves the pointer, types, locks the screen, and writes down when it did. */
import { execFileSync } from 'node:child_process';
import { setTimeout as pass } from 'node:timers/promises';
import { SECOND_MS } from '../../lib/domain/time.ts';

/** Something that happened between two looks at the clock. Epoch ms. */
export interface Moment {
  readonly notBefore: number;
  readonly notAfter: number;
}

export interface Deed extends Moment {
  readonly kind: 'touch' | 'lock' | 'unlock';
}

/** A clock that the hand goes by, which may be another than ours. */
export interface HandClock {
  /** Epoch ms. */
  readonly now: () => Promise<number>;
  /** How many of its seconds pass in one of ours. */
  readonly speed: number;
}

export interface Hand {
  /** All that it did, in order. */
  readonly deeds: readonly Deed[];
  readonly touch: () => Promise<void>;
  /** Strikes keys, one after the other, on whatever has the focus; named as in `alt+shift+m`. */
  readonly strike: (...keys: readonly string[]) => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Opens the lock, which is a touch too. */
  readonly unlock: () => Promise<void>;
  /** Touches every few seconds for so long. */
  readonly work: (seconds: number) => Promise<void>;
  /** Does nothing until so long after its last deed. */
  readonly rest: (seconds: number) => Promise<void>;
}

const OURS: HandClock = { now: async () => Date.now(), speed: 1 };
/** How long a working hand rests between two touches, in turns. */
const PAUSES_SECONDS = [3, 5, 2, 7, 4] as const;

/** @param env the environment of `launchXvfb`. */
export function handOn(env: Readonly<Record<string, string>>, clock: HandClock = OURS): Hand {
  const deeds: Deed[] = [];
  let touches = 0;

  const run = (command: string, ...args: readonly string[]): void => {
    execFileSync(command, args, { env: { ...env }, stdio: 'pipe' });
  };
  const doIt = async (kind: Deed['kind'], act: () => void): Promise<void> => {
    const notBefore = await clock.now();
    act();
    deeds.push({ kind, notBefore, notAfter: await clock.now() });
  };
  const passUntil = async (at: number): Promise<void> => {
    for (let now = await clock.now(); now < at; now = await clock.now()) await pass((at - now) / clock.speed);
  };

  const touch = (): Promise<void> =>
    doIt('touch', () => {
      touches += 1;
      // A pointer that goes where it is already moves nothing.
      run('xdotool', 'mousemove', String(200 + (touches % 100)), '200', 'key', 'shift');
    });
  const rest = async (seconds: number): Promise<void> => {
    const last = deeds.at(-1)?.notAfter ?? (await clock.now());
    await passUntil(last + seconds * SECOND_MS);
  };
  return {
    deeds,
    touch,
    strike: (...keys) => doIt('touch', () => run('xdotool', 'key', ...keys)),
    lock: () => doIt('lock', () => run('xset', 's', 'activate')),
    unlock: async () => {
      await doIt('unlock', () => run('xset', 's', 'reset'));
      await touch();
    },
    work: async (seconds) => {
      const end = (await clock.now()) + seconds * SECOND_MS;
      await touch();
      for (let turn = 0; (await clock.now()) < end; turn += 1) {
        await rest(PAUSES_SECONDS[turn % PAUSES_SECONDS.length] ?? 1);
        await touch();
      }
    },
    rest,
  };
}
