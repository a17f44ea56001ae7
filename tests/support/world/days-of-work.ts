import type { Random } from '../../../lib/domain/random.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldHappening } from './beyond.ts';

/** Something that happens so long after what came before, or at a time of the wall clock if that is still to come. */
export type Turn = {
  readonly after: number | { readonly clock: string };
  readonly happening: WorldHappening;
};

/** How somebody spends a day. */
export type DayKind = 'typing' | 'meetings' | 'reading' | 'watching' | 'standing' | 'night' | 'weekend' | 'travel';

const step = (afterMs: number, happening: WorldHappening): Turn => ({ after: Math.round(afterMs), happening });

/** Types for so long in all, with pauses to think; now and then a page is read. */
function typing(minutes: number, random: Random, thinks = 0.8): readonly Turn[] {
  const turns: Turn[] = [];
  for (let leftMs = minutes * MINUTE_MS; leftMs > 0; ) {
    const typedMs = Math.min(leftMs, (0.5 + 5 * random()) * MINUTE_MS);
    const pausedMs = random() < thinks ? (3 + 40 * random()) * SECOND_MS : (1 + 1.8 * random()) * MINUTE_MS;
    turns.push(step(typedMs, { type: 'input-stop' }), step(pausedMs, { type: 'input-start' }));
    leftMs -= typedMs + pausedMs;
  }
  return turns;
}

/** Nothing but a touch every few minutes. */
function reading(minutes: number, random: Random): readonly Turn[] {
  const turns: Turn[] = [];
  for (let leftMs = minutes * MINUTE_MS; leftMs > 0; ) {
    const readMs = (0.8 + 2.4 * random()) * MINUTE_MS;
    turns.push(step(4 * SECOND_MS, { type: 'input-stop' }), step(readMs, { type: 'input-start' }));
    leftMs -= readMs;
  }
  return turns;
}

function film(minutes: number): readonly Turn[] {
  return [
    step(SECOND_MS, { type: 'sound-on' }),
    step(2 * SECOND_MS, { type: 'fullscreen-on' }),
    step(SECOND_MS, { type: 'input-stop' }),
    step(minutes * MINUTE_MS, { type: 'fullscreen-off' }),
    step(SECOND_MS, { type: 'sound-off' }),
    step(SECOND_MS, { type: 'input-start' }),
  ];
}

/** A call with sound; some are told to the extension, in some one presents. */
function call(minutes: number, random: Random): readonly Turn[] {
  const told = random() < 0.6;
  const presents = random() < 0.3;
  const turns: Turn[] = [step(SECOND_MS, { type: 'sound-on' })];
  if (told) turns.push(step(SECOND_MS, { type: 'meeting', minutes: random() < 0.5 ? 30 : Math.ceil(minutes) }));
  if (presents) turns.push(step(SECOND_MS, { type: 'fullscreen-on' }));
  for (let leftMs = minutes * MINUTE_MS; leftMs > 0; ) {
    const heardMs = Math.min(leftMs, (1 + 6 * random()) * MINUTE_MS);
    turns.push(step(10 * SECOND_MS, { type: 'input-stop' }), step(heardMs, { type: 'input-start' }));
    leftMs -= heardMs + 10 * SECOND_MS;
  }
  if (presents) turns.push(step(SECOND_MS, { type: 'fullscreen-off' }));
  if (told && random() < 0.3) turns.push(step(SECOND_MS, { type: 'meeting-over' }));
  return [...turns, step(SECOND_MS, { type: 'sound-off' })];
}

/** Gone for a while, in one of the ways in which one is. */
function away(minutes: number, random: Random): readonly Turn[] {
  const way = random();
  const stop = step(SECOND_MS, { type: 'input-stop' });
  const back = step(2 * SECOND_MS, { type: 'input-start' });
  const goneMs = minutes * MINUTE_MS;
  if (way < 0.4) return [stop, step(3 * SECOND_MS, { type: 'lock' }), step(goneMs, { type: 'unlock' }), back];
  if (way < 0.55) return [stop, step(3 * SECOND_MS, { type: 'sleep' }), step(goneMs, { type: 'wake' }), back];
  if (way < 0.62) return [stop, step(3 * SECOND_MS, { type: 'quit' }), step(goneMs, { type: 'launch' }), back];
  if (way < 0.66) return [step(SECOND_MS, { type: 'crash' }), step(MINUTE_MS, { type: 'launch' })];
  return [stop, step(goneMs, { type: 'input-start' })];
}

const stand = (turns: readonly Turn[]): readonly Turn[] => [
  step(SECOND_MS, { type: 'posture', posture: 'standing' }),
  ...turns,
  step(SECOND_MS, { type: 'posture', posture: 'sitting' }),
];

/** A piece of a working day of a kind. */
function piece(kind: DayKind, random: Random): readonly Turn[] {
  const dice = random();
  if (dice < 0.1) return away(2 + 12 * random(), random);
  if (dice < 0.13) return [step(SECOND_MS, { type: 'moved' })];
  if (dice < 0.15) return [step(SECOND_MS, { type: 'pause', minutes: 15 + Math.floor(60 * random()) })];
  if (dice < 0.16) return [step(SECOND_MS, { type: 'resume' })];
  if (dice < 0.18) return [step(SECOND_MS, { type: 'look' })];
  if (dice < 0.2) return [step(SECOND_MS, { type: 'kill-worker' })];
  if (dice < 0.21) return [step(SECOND_MS, { type: 'notifications', work: random() < 0.6 })];
  switch (kind) {
    case 'typing':
      return typing(20 + 40 * random(), random);
    case 'meetings':
      return dice < 0.65 ? call(15 + 50 * random(), random) : typing(10 + 20 * random(), random);
    case 'reading':
      return dice < 0.8 ? reading(15 + 40 * random(), random) : typing(5 + 10 * random(), random, 0.5);
    case 'watching':
      return dice < 0.6 ? film(5 + 50 * random()) : reading(10 + 20 * random(), random);
    case 'standing':
      return dice < 0.5 ? typing(15 + 30 * random(), random) : stand(typing(10 + 50 * random(), random));
    case 'night':
    case 'weekend':
      return dice < 0.4 ? film(30 + 60 * random()) : typing(15 + 30 * random(), random);
    case 'travel':
      return typing(20 + 20 * random(), random);
  }
}

const HOURS: Readonly<Record<DayKind, { readonly from: string; readonly hours: number }>> = {
  typing: { from: '08:40', hours: 9 },
  meetings: { from: '08:55', hours: 9 },
  reading: { from: '09:30', hours: 8 },
  watching: { from: '10:00', hours: 10 },
  standing: { from: '08:20', hours: 9 },
  night: { from: '15:30', hours: 11 },
  weekend: { from: '11:00', hours: 3 },
  travel: { from: '07:30', hours: 6 },
};

function lengthOf(turns: readonly Turn[]): number {
  return turns.reduce((sum, { after }) => sum + (typeof after === 'number' ? after : 0), 0);
}

/** A day from the first touch in the morning to the machine's going to rest, lunch among it. */
export function dayOf(kind: DayKind, random: Random): readonly Turn[] {
  const { from, hours } = HOURS[kind];
  const rests = random() < 0.5 ? 'sleep' : 'quit';
  const morning: Turn[] = [
    // Whichever it was that ended the day before.
    { after: { clock: from }, happening: { type: 'wake' } },
    step(5 * SECOND_MS, { type: 'launch' }),
    step(20 * SECOND_MS * random(), { type: 'input-start' }),
  ];
  const turns: Turn[] = [];
  let lunched = false;
  while (lengthOf(turns) < hours * 60 * MINUTE_MS) {
    if (!lunched && lengthOf(turns) > hours * 0.4 * 60 * MINUTE_MS) {
      lunched = true;
      turns.push(...away(25 + 30 * random(), random));
    }
    turns.push(...piece(kind, random));
  }
  const evening: readonly Turn[] = [step(SECOND_MS, { type: 'input-stop' }), step(90 * SECOND_MS, { type: rests })];
  return [...morning, ...turns, ...evening];
}
