import { describe, expect, it } from 'vitest';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { initialState } from '../../../lib/domain/engine/state.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { step } from '../../../lib/domain/engine/step.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import {
  active,
  answer,
  beat,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  MOVED,
  minute,
  reads,
  STAND,
  workout,
  ZONE,
} from './desk.ts';

const begin: EngineEvent = { type: 'routine-start', routine: minute() };

/** States of every sort that the engine comes by. */
const STATES: Readonly<Record<string, () => Desk>> = {
  'of somebody who sits': () => desk().until('09:10'),
  'of somebody who was never seen': () => desk({ unseen: true }),
  'of somebody who is away': () => desk().until('09:10').at('09:10', LOCK),
  'of somebody who watches': () =>
    desk()
      .until('09:10')
      .at('09:11', idle({ audible: true })),
  'of somebody who stands': () => desk().until('09:10').at('09:10', STAND),
  'with an open nudge': () => reads('09:31'),
  'with a nudge that was missed': () => reads('09:36'),
  'with a nudge that was started': () => reads('09:31').at('09:31', answer('start')),
  'with a snooze': () => reads('09:31').at('09:31', answer('snooze')),
  'in a pause': () => desk().at('09:01', { type: 'pause', until: { minutes: 30 } }),
  'in a minute': () => desk().until('09:10').at('09:10', begin).at('09:10:30', MOVED),
  'in a minute that is paused': () =>
    desk().at('09:10', begin).at('09:10:20', { type: 'routine-control', routineId: 'minute', control: 'pause' }),
  'in a workout that was gone on with': () =>
    desk()
      .at('09:10', { type: 'routine-start', routine: workout('workout', 3, 1) })
      .at('09:10:20', beat()),
  'after a minute that nobody saw the end of': () => desk().until('09:10').at('09:10', begin).at('09:12', beat()),
  'after a journey': () => desk().until('09:10').at('09:11', beat(), 'Asia/Tokyo'),
};

/** What may stand in the place of anything. */
const DAMAGES = [undefined, null, 'text', true, [], {}] as const;
const LONG = process.env.BACKBEAT_LONG !== undefined;

type Json = { [key: string]: unknown };
type Path = readonly (string | number)[];

/** The paths to everything in a value, outermost first. */
function paths(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    paths(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inner : [at, ...inner];
}

function withDamage(value: unknown, path: Path, damage: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as Json;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Json;
  const last = path.at(-1) ?? '';
  if (damage === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (damage === undefined) delete holder[last];
  else holder[last] = damage;
  return copy;
}

/** Events that look at every corner of a state. */
const EVENTS: readonly EngineEvent[] = [
  beat(),
  idle(),
  LOCK,
  active(),
  { type: 'opened' },
  STAND,
  { type: 'routine-claim', routineId: 'minute', done: true },
  { type: 'routine-rating', routineId: 'minute', rating: 'right' },
  { type: 'routine-control', routineId: 'workout', control: 'hurt' },
  { type: 'routine-control', routineId: 'workout', control: 'back' },
  { type: 'routine-control', routineId: 'workout', control: 'stop' },
  answer('snooze'),
  { type: 'routine-control', routineId: 'minute', control: 'stop' },
  MOVED,
  beat({ input: false }),
];

/** Whether the engine can go on from a state, soon and much later, without a throw and without a number that is none. */
function goesOn(state: unknown): boolean {
  if (!isEngineState(state)) return true;
  for (const pauseMs of [MINUTE_MS, 40 * MINUTE_MS, -10 * MINUTE_MS]) {
    let now = state;
    for (const event of EVENTS) {
      const next = step(now, { ...event, at: now.lastSeenAt + pauseMs, zone: ZONE }, DEFAULT_SETTINGS);
      const rows = [...next.records, ...closeOut(next.state, DEFAULT_SETTINGS, next.state.lastSeenAt + 1)];
      if (!everyNumber([next.state, rows]).every(Number.isFinite)) return false;
      now = next.state;
    }
  }
  return true;
}

const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(everyNumber)
      : [];

describe('a state', () => {
  it('at the installation knows nothing of the person', () => {
    const state = initialState(instant('09:00'), ZONE, 4);
    expect(state).toMatchObject({
      installedAt: instant('09:00'),
      lastSeenAt: instant('09:00'),
      presence: { kind: 'unknown', sinceAt: instant('09:00') },
      book: { bout: null, standingSince: null, calendars: [{ zone: ZONE, dayStartHour: 4 }] },
      routine: null,
      outbox: [],
    });
    expect(isEngineState(state)).toBe(true);
  });

  it.each([null, undefined, 'state', 7, [], {}])('is none when it is %j', (value) => {
    expect(isEngineState(value)).toBe(false);
  });

  it.each(Object.entries(STATES))('%s is one, also after a night in the store', (_, live) => {
    const { state } = live();
    expect(isEngineState(state)).toBe(true);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('of another version is none', () => {
    expect(isEngineState({ ...desk().state, version: 0 })).toBe(false);
    expect(isEngineState({ ...desk().state, version: 3 })).toBe(false);
  });

  it.each([
    'installedAt',
    'lastSeenAt',
    'presence',
    'book',
    'track',
    'routine',
    'pausedUntil',
    'justBackUntil',
    'outbox',
    'nextEffectId',
  ])('without %s, or with something else in its place, is none', (name) => {
    const { state } = desk();
    for (const damage of [undefined, 'text', true]) expect(isEngineState({ ...state, [name]: damage })).toBe(false);
  });
});

describe('a state that is damaged', () => {
  it.each(Object.entries(STATES))('%s is refused, or harmless, whatever is missing or wrong in it', (_, live) => {
    const { state } = live();
    const harmful: string[] = [];
    // All of it takes long: else every path has a third of the damages, and its neighbours the others.
    for (const [index, path] of paths(state).entries())
      for (const damage of DAMAGES.filter((_, which) => LONG || which % 3 === index % 3)) {
        const damaged = withDamage(state, path, damage);
        let fine = false;
        try {
          fine = goesOn(damaged);
        } catch {
          fine = false;
        }
        if (!fine) harmful.push(`${path.join('.')} = ${JSON.stringify(damage) ?? 'missing'}`);
      }
    expect(harmful).toEqual([]);
  });
});
