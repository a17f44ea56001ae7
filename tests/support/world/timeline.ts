import { SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldTrace } from './beyond.ts';

/** From here on a trace's routine is done; a shorter one is stopped by hand. */
export const DONE_MS = 40 * SECOND_MS;

/** A stretch of time, in epoch ms. */
export interface Stretch {
  readonly startAt: number;
  readonly endAt: number;
}

/** What was true of the world when, as a person with hindsight would draw it on paper. Each list is in order. */
export interface Timeline {
  readonly startAt: number;
  readonly endAt: number;
  /** Input that the machine can see: not in its sleep, not at the lock screen. A single touch has no length. */
  readonly input: readonly Stretch[];
  readonly locked: readonly Stretch[];
  /** The browser is closed, or the machine sleeps. */
  readonly down: readonly Stretch[];
  readonly sound: readonly Stretch[];
  readonly routines: readonly Stretch[];
  readonly postures: readonly { readonly at: number; readonly posture: 'sitting' | 'standing' }[];
  readonly moved: readonly number[];
  /** Beginning with the zone at installation. */
  readonly zones: readonly { readonly fromAt: number; readonly zone: string }[];
}

/** Notes from when to when something was so. */
function pen() {
  const stretches: Stretch[] = [];
  let since: number | null = null;
  return {
    down: (at: number) => {
      since ??= at;
    },
    up: (at: number) => {
      if (since !== null) stretches.push({ startAt: since, endAt: at });
      since = null;
    },
    isDown: () => since !== null,
    dot: (at: number) => stretches.push({ startAt: at, endAt: at }),
    stretches,
  };
}

/**
 * Draws a trace. The clock of the drawing is the wall clock, which must not be set meanwhile.
 *
 * @throws RangeError if the trace has a `clock` event.
 */
export function draw(trace: WorldTrace): Timeline {
  const { events, header } = trace;
  const startAt = events[0]?.at ?? 0;
  const endAt = events.at(-1)?.at ?? startAt;
  const input = pen();
  const locked = pen();
  const asleep = pen();
  const down = pen();
  const sound = pen();
  const routines: Stretch[] = [];
  const postures: { at: number; posture: 'sitting' | 'standing' }[] = [];
  const moved: number[] = [];
  const zones = [{ fromAt: startAt, zone: header.zone }];
  let typing = false;
  let closed = false;
  const touches: number[] = [];

  for (const { at, ...event } of events) {
    const reach = !closed && !asleep.isDown() && !locked.isDown();
    switch (event.type) {
      case 'input-start':
        typing = true;
        break;
      case 'input-stop':
        typing = false;
        break;
      case 'lock':
        locked.down(at);
        break;
      case 'unlock':
        if (locked.isDown() && !asleep.isDown()) touches.push(at);
        locked.up(at);
        break;
      case 'sleep':
        asleep.down(at);
        break;
      case 'wake':
        asleep.up(at);
        break;
      case 'quit':
      case 'crash':
        closed = true;
        sound.up(at);
        break;
      case 'launch':
        closed = closed && asleep.isDown();
        break;
      case 'sound-on':
        if (!closed) sound.down(at);
        break;
      case 'sound-off':
        sound.up(at);
        break;
      case 'clock':
        throw new RangeError('a timeline is drawn by one clock');
      case 'zone':
        zones.push({ fromAt: at, zone: event.zone });
        break;
      case 'routine':
        if (!reach) break;
        touches.push(at);
        routines.push({ startAt: at, endAt: at + event.seconds * SECOND_MS });
        break;
      case 'posture':
        if (!reach) break;
        touches.push(at);
        postures.push({ at, posture: event.posture });
        break;
      case 'moved':
        if (!reach) break;
        touches.push(at);
        moved.push(at);
        break;
      case 'answer':
      case 'pause':
      case 'done':
      case 'resume':
      case 'look':
      case 'meeting':
      case 'meeting-over':
      case 'settings':
        if (reach) touches.push(at);
        break;
      default:
        break;
    }
    if (closed || asleep.isDown()) down.down(at);
    else down.up(at);
    if (typing && !asleep.isDown() && !locked.isDown()) input.down(at);
    else input.up(at);
  }
  for (const line of [input, locked, down, sound]) line.up(endAt);

  // To stop a routine before its time is a touch as well, at the latest before leaving.
  const leavings = [...locked.stretches, ...down.stretches].map((stretch) => stretch.startAt);
  for (const routine of routines) {
    if (routine.endAt - routine.startAt >= DONE_MS) continue;
    const stopAt = Math.min(routine.endAt, ...leavings.filter((at) => at > routine.startAt));
    if (stopAt <= endAt) touches.push(stopAt);
  }
  const all = [...input.stretches, ...touches.map((at) => ({ startAt: at, endAt: at }))];
  return {
    startAt,
    endAt,
    input: all.sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt),
    locked: locked.stretches,
    down: down.stretches,
    sound: sound.stretches,
    routines,
    postures,
    moved,
    zones,
  };
}

/** Whether an instant lies within one of the stretches, its first instant included, its last one not. */
export const within = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ startAt, endAt }) => startAt <= at && at < endAt);

/** What falls due by itself at the very instant at which something begins or ends comes before it. */
export const justBefore = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ startAt, endAt }) => startAt < at && at <= endAt);

/** The part of a stretch that lies within others, in ms. */
export const overlapMs = (stretch: Stretch, others: readonly Stretch[]): number =>
  others.reduce(
    (sum, { startAt, endAt }) => sum + Math.max(0, Math.min(endAt, stretch.endAt) - Math.max(startAt, stretch.startAt)),
    0,
  );
