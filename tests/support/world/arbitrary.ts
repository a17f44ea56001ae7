import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { nudgeSettings, settingsArbitrary } from './arbitrary-settings.ts';
import type { WorldEvent, WorldHappening, WorldTrace } from './beyond.ts';

/**
 * Worlds for properties: a list of wishes, each after a while, of which those are granted that make sense at that
 * point. A wish that makes none is dropped, so that every list is a world and shrinks to a smaller one.
 */

/** How many worlds a property is tried on, more of them in the long tests; `BACKBEAT_WORLDS` asks for any number. */
export const WORLDS = Number(process.env.BACKBEAT_WORLDS ?? (process.env.BACKBEAT_LONG === undefined ? 40 : 1_000));

/** What hangs is ended by it, in milliseconds; how long so many worlds take is the machine's affair. */
export const WORLDS_LIMIT_MS = Math.max(5 * 60_000, 2_000 * WORLDS);

/** Which worlds these are; without `BACKBEAT_SEED` they are others each time. */
export const SEED = process.env.BACKBEAT_SEED === undefined ? {} : { seed: Number(process.env.BACKBEAT_SEED) };

interface Wish {
  readonly afterMs: number;
  readonly happening: WorldHappening;
}

export interface WorldShape {
  /** Clocks that are set, forwards and backwards. */
  readonly clocks?: boolean;
  readonly zones?: boolean;
  /** Quit, crash, sleep. */
  readonly gaps?: boolean;
  readonly locks?: boolean;
  readonly sound?: boolean;
  /** Routines, postures, "I just moved", answers, pauses, meetings, looks at the popup, settings changed under way. */
  readonly acts?: boolean;
  readonly settings?: boolean;
  readonly kills?: boolean;
  /** Hours between two events. */
  readonly long?: boolean;
  /** A person who is at it most of the time, with something to say every few minutes: nudges come, and are answered. */
  readonly busy?: boolean;
}

const ALL: Required<WorldShape> = {
  clocks: true,
  zones: true,
  gaps: true,
  locks: true,
  sound: true,
  acts: true,
  settings: true,
  kills: true,
  long: true,
  busy: false,
};

/** Around the lengths at which the rules turn, a millisecond and a second to either side among them. */
const TURNS_MS = [15, 40, 60, 120, 150, 180, 300].map((seconds) => seconds * SECOND_MS);
const shortAfters: fc.WeightedArbitrary<number>[] = [
  { weight: 2, arbitrary: fc.integer({ min: 1, max: SECOND_MS }) },
  { weight: 3, arbitrary: fc.integer({ min: SECOND_MS, max: 20 * SECOND_MS }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...TURNS_MS), fc.constantFrom(-1_000, -1, 0, 1, 1_000))
      .map(([turn, by]) => turn + by),
  },
  { weight: 4, arbitrary: fc.integer({ min: MINUTE_MS, max: 10 * MINUTE_MS }) },
];
const busyAfters: fc.WeightedArbitrary<number>[] = [
  { weight: 12, arbitrary: fc.integer({ min: 2 * MINUTE_MS, max: 4 * MINUTE_MS }) },
];
const longAfters: fc.WeightedArbitrary<number>[] = [
  { weight: 2, arbitrary: fc.integer({ min: 10 * MINUTE_MS, max: 90 * MINUTE_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR_MS, max: 14 * HOUR_MS }) },
];

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'UTC',
] as const;

const just = <T extends WorldHappening>(happening: T) => fc.constant<WorldHappening>(happening);

function happeningArbitrary(shape: Required<WorldShape>): fc.Arbitrary<WorldHappening> {
  const back = shape.busy ? 20 : 3;
  const choices: fc.WeightedArbitrary<WorldHappening>[] = [
    { weight: shape.busy ? 20 : 6, arbitrary: just({ type: 'input-start' }) },
    { weight: shape.busy ? 4 : 6, arbitrary: just({ type: 'input-stop' }) },
    { weight: 1, arbitrary: just({ type: 'fullscreen-on' }) },
    { weight: 1, arbitrary: just({ type: 'fullscreen-off' }) },
  ];
  if (shape.sound) {
    choices.push(
      { weight: 3, arbitrary: just({ type: 'sound-on' }) },
      { weight: 2, arbitrary: just({ type: 'sound-off' }) },
    );
  }
  if (shape.locks) {
    choices.push(
      { weight: 2, arbitrary: just({ type: 'lock' }) },
      { weight: back, arbitrary: just({ type: 'unlock' }) },
    );
  }
  if (shape.gaps) {
    choices.push(
      { weight: 2, arbitrary: just({ type: 'sleep' }) },
      { weight: back, arbitrary: just({ type: 'wake' }) },
      { weight: 1, arbitrary: just({ type: 'quit' }) },
      { weight: 1, arbitrary: just({ type: 'crash' }) },
      { weight: back, arbitrary: just({ type: 'launch' }) },
    );
  }
  if (shape.kills) choices.push({ weight: 1, arbitrary: just({ type: 'kill-worker' }) });
  if (shape.zones) {
    choices.push({
      weight: 1,
      arbitrary: fc.constantFrom(...ZONES).map((zone): WorldHappening => ({ type: 'zone', zone })),
    });
  }
  if (shape.clocks) {
    choices.push({
      weight: 2,
      arbitrary: fc
        .oneof(
          fc.integer({ min: -1_999, max: 2_500 }),
          fc.integer({ min: -3 * HOUR_MS, max: 3 * HOUR_MS }),
          fc.constantFrom(-HOUR_MS, HOUR_MS, -2_000, -2_001, 149_000, 151_000),
        )
        .map((byMs): WorldHappening => ({ type: 'clock', byMs })),
    });
  }
  if (shape.acts) {
    choices.push(
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('sitting', 'standing')
          .map((posture): WorldHappening => ({ type: 'posture', posture })),
      },
      { weight: 1, arbitrary: just({ type: 'moved' }) },
      {
        weight: 1,
        arbitrary: fc
          .oneof(fc.constantFrom(1, 39, 40, 59, 60, 61, 120), fc.integer({ min: 1, max: 300 }))
          .map((seconds): WorldHappening => ({ type: 'routine', seconds })),
      },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes): WorldHappening => ({ type: 'pause', minutes })),
      },
      {
        weight: shape.busy ? 12 : 2,
        arbitrary: fc
          .constantFrom('start', 'snooze', 'skip', 'dismiss')
          .map((answer): WorldHappening => ({ type: 'answer', answer })),
      },
      { weight: shape.busy ? 6 : 1, arbitrary: just({ type: 'done' }) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes): WorldHappening => ({ type: 'meeting', minutes })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('meeting-over', 'resume', 'look').map((type): WorldHappening => ({ type })),
      },
      { weight: 1, arbitrary: fc.boolean().map((work): WorldHappening => ({ type: 'notifications', work })) },
    );
  }
  if (shape.acts && shape.settings) {
    choices.push({
      weight: 1,
      arbitrary: fc
        .record(nudgeSettings, { requiredKeys: [] })
        .map((changes): WorldHappening => ({ type: 'settings', changes })),
    });
  }
  return fc.oneof(...choices);
}

/** What is so while a world is put together: what a wish has to fit to. */
interface Standing {
  readonly typing: boolean;
  readonly locked: boolean;
  readonly asleep: boolean;
  readonly closed: boolean;
  readonly sounding: boolean;
  readonly wide: boolean;
}

/** What is so after a wish was granted; null if it makes no sense now. */
function granted(now: Standing, happening: WorldHappening): Standing | null {
  const open = !now.asleep && !now.closed && !now.locked;
  switch (happening.type) {
    case 'input-start':
      return now.typing ? null : { ...now, typing: true };
    case 'input-stop':
      return now.typing ? { ...now, typing: false } : null;
    case 'lock':
      return now.locked || now.asleep ? null : { ...now, locked: true };
    case 'unlock':
      return now.locked && !now.asleep ? { ...now, locked: false } : null;
    case 'sleep':
      return now.asleep ? null : { ...now, asleep: true };
    case 'wake':
      return now.asleep ? { ...now, asleep: false } : null;
    case 'quit':
    case 'crash':
      return now.closed || now.asleep ? null : { ...now, closed: true, sounding: false, wide: false };
    case 'launch':
      return now.closed && !now.asleep ? { ...now, closed: false } : null;
    case 'sound-on':
      return now.sounding || now.closed ? null : { ...now, sounding: true };
    case 'sound-off':
      return now.sounding ? { ...now, sounding: false } : null;
    case 'fullscreen-on':
      return now.wide || now.closed ? null : { ...now, wide: true };
    case 'fullscreen-off':
      return now.wide ? { ...now, wide: false } : null;
    case 'routine':
    case 'posture':
    case 'moved':
    case 'answer':
    case 'pause':
    case 'resume':
    case 'meeting':
    case 'meeting-over':
    case 'done':
    case 'look':
    case 'settings':
      return open ? now : null;
    case 'notifications':
    case 'wait':
    case 'clock':
    case 'zone':
    case 'kill-worker':
      return now;
    case 'end':
      return null;
  }
}

/** From here on a person who types is followed in small steps: with one more long one they do so for 28 hours. */
const LONG_TYPING_MS = 14 * HOUR_MS;

const DISTURBING: readonly WorldHappening['type'][] = [
  'routine',
  'posture',
  'moved',
  'answer',
  'done',
  'meeting',
  'sleep',
  'quit',
  'crash',
  'clock',
];

function traceOf(startAt: number, zone: string, settings: Settings, wishes: readonly Wish[]): WorldTrace {
  const events: WorldEvent[] = [{ type: 'input-start', at: startAt }];
  let at = startAt;
  let busyUntil = startAt;
  let stoppedUntil = startAt;
  let typingSince = startAt;
  let now: Standing = { typing: true, locked: false, asleep: false, closed: false, sounding: false, wide: false };
  for (const { afterMs, happening } of wishes) {
    // Nobody types on end for as long as it takes to doubt the signal.
    const typesForLong = now.typing && at - typingSince > LONG_TYPING_MS;
    at += typesForLong ? Math.min(afterMs, MINUTE_MS) : afterMs;
    // A routine is done in peace: nothing else is asked of the person or the machine meanwhile.
    if (at <= busyUntil && DISTURBING.includes(happening.type)) continue;
    // One that will be stopped is not left by a lock: whether the hand or the lock came first would be a guess.
    if (at <= stoppedUntil && happening.type === 'lock') continue;
    const after = granted(now, happening);
    if (after === null) continue;
    if (happening.type === 'input-start') typingSince = at;
    now = after;
    events.push({ ...happening, at });
    if (happening.type === 'routine') {
      busyUntil = at + (Math.max(60, happening.seconds) + 3) * SECOND_MS;
      if (happening.seconds < 40) stoppedUntil = at + happening.seconds * SECOND_MS;
    }
    if (happening.type === 'clock') at += happening.byMs;
  }
  events.push({ type: 'end', at: Math.max(at + 10 * MINUTE_MS, busyUntil) });
  return { header: { zone, settings }, events };
}

/** Worlds that begin with a person who sits down to work. */
export function worldArbitrary(without: WorldShape = {}): fc.Arbitrary<WorldTrace> {
  const shape = { ...ALL, ...without };
  const afterMs = fc.oneof(...shortAfters, ...(shape.busy ? busyAfters : []), ...(shape.long ? longAfters : []));
  const wish = fc.record({ afterMs, happening: happeningArbitrary(shape) });
  return fc
    .record({
      // Around the nights on which clocks change, and an ordinary week.
      startAt: fc.oneof(
        fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 3, 6) }),
        fc.integer({ min: Date.UTC(2026, 9, 23), max: Date.UTC(2026, 10, 2) }),
        fc.integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 5, 8) }),
      ),
      zone: fc.constantFrom(...ZONES),
      settings: shape.settings ? settingsArbitrary : fc.constant(DEFAULT_SETTINGS),
      wishes: fc.array(wish, { minLength: 1, maxLength: shape.busy ? 240 : 60, size: 'max' }),
    })
    .map(({ startAt, zone, settings, wishes }) => traceOf(startAt, zone, settings, wishes));
}

/** A trace as the lines of its file: what a failing property prints. */
export function traceText({ header, events }: WorldTrace): string {
  const given = Object.entries(header.settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]),
  );
  const first = JSON.stringify({ trace: 1, zone: header.zone, settings: Object.fromEntries(given) });
  const rest = events.map(({ at, ...event }) => JSON.stringify({ ...event, at: new Date(at).toISOString() }));
  return [first, ...rest].join('\n');
}
