import type { OpenNudge } from '../../../lib/domain/nudges/memory.ts';
import { type Random, randomFrom } from '../../../lib/domain/random.ts';
import { DEFAULT_SETTINGS, FIRMNESS, type Settings, WEEKDAYS } from '../../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldHappening } from './beyond.ts';
import { type DayKind, dayOf, type Turn } from './days-of-work.ts';

/** People of several kinds, each for a week: who they are follows from the number of the life. */
export interface Life {
  readonly name: string;
  readonly zone: string;
  /** The first day of the week. */
  readonly firstDay: string;
  readonly settings: Settings;
  readonly turns: readonly Turn[];
  /** What the person does about a nudge, and how long after it came; null to ignore it. */
  readonly react: (open: OpenNudge) => Reaction | null;
}

export interface Reaction {
  readonly afterMs: number;
  /** Each so many ms after the one before; the person does nothing else meanwhile. */
  readonly turns: readonly { readonly afterMs: number; readonly happening: WorldHappening }[];
}

export const DAYS_A_LIFE = 7;

/** How willingly a person takes what comes: the shares of those taken, snoozed, skipped and dismissed. */
type Temper = readonly [take: number, snooze: number, skip: number, dismiss: number];

const PEOPLE: readonly { readonly name: string; readonly kind: DayKind; readonly temper: Temper }[] = [
  { name: 'types on end', kind: 'typing', temper: [0.4, 0.2, 0.1, 0.1] },
  { name: 'sits in meetings', kind: 'meetings', temper: [0.4, 0.3, 0.1, 0] },
  { name: 'reads', kind: 'reading', temper: [0.5, 0.1, 0.2, 0] },
  { name: 'watches', kind: 'watching', temper: [0.3, 0.1, 0.2, 0.1] },
  { name: 'has a standing desk', kind: 'standing', temper: [0.7, 0.1, 0.1, 0] },
  { name: 'works at night', kind: 'night', temper: [0.3, 0.2, 0.1, 0.1] },
  { name: 'ignores everything', kind: 'typing', temper: [0, 0, 0, 0] },
  { name: 'takes everything', kind: 'typing', temper: [1, 0, 0, 0] },
  { name: 'puts everything off', kind: 'reading', temper: [0, 1, 0, 0] },
];

/** Ordinary weeks, and such in which clocks change. */
const WEEKS: readonly { readonly firstDay: string; readonly zone: string }[] = [
  { firstDay: '2026-01-12', zone: 'Europe/Berlin' },
  { firstDay: '2026-03-25', zone: 'Europe/Berlin' },
  { firstDay: '2026-03-05', zone: 'America/New_York' },
  { firstDay: '2026-06-01', zone: 'Asia/Tokyo' },
  { firstDay: '2026-10-22', zone: 'Europe/Berlin' },
  { firstDay: '2026-10-29', zone: 'America/New_York' },
  { firstDay: '2026-04-01', zone: 'Australia/Lord_Howe' },
];
const ELSEWHERE = ['Asia/Tokyo', 'America/Sao_Paulo', 'Europe/Lisbon', 'UTC'] as const;

const weekdays = (from: string, until: string) =>
  Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, [[from, until] as const]]));

/** Settings of a mix: each of them comes up in every few lives. */
function settingsOf(number: number, kind: DayKind, random: Random): Settings {
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const often = random() < 0.35;
  return {
    ...DEFAULT_SETTINGS,
    firmness: FIRMNESS[number % FIRMNESS.length] ?? 'normal',
    movementIntervalMinutes: pick(20, 30, 30, 30, 45, 60, 90),
    nudgeGraceMinutes: pick(0, 5, 5, 5, 15),
    postureIntervalMinutes: pick(null, 15, 20, 20),
    eyesIntervalMinutes: often ? pick(15, 20) : pick(null, 20),
    breathingIntervalMinutes: pick(null, null, 30, 90),
    bedtime: kind === 'night' ? '01:00' : pick(null, '22:30'),
    fixedTimes: pick<readonly string[]>([], [], ['10:30', '15:00'], ['12:00', '12:05', '02:30']),
    standingDesk: kind === 'standing',
    reminders: pick<Settings['reminders']>(
      [],
      [{ id: 'water', name: 'Water', text: '', everyMinutes: 60, times: [], quiet: false }],
      [{ id: 'plan', name: 'Plan', text: 'Tomorrow', everyMinutes: null, times: ['09:30', '16:45'], quiet: true }],
    ),
    sound: random() < 0.5,
    holdInFullscreen: random() < 0.8,
    holdWhileSounding: random() < 0.3,
    workingHours: pick(null, null, weekdays('09:00', '17:30'), weekdays('08:00', '18:00')),
    backOff: random() < 0.8,
    dayStartHour: pick(0, 0, 4),
  };
}

function reactionOf(open: OpenNudge, [take, snooze, skip, dismiss]: Temper, random: Random): Reaction | null {
  const afterMs = (2 + 150 * random() ** 2) * SECOND_MS;
  const once = (happening: WorldHappening): Reaction => ({ afterMs, turns: [{ afterMs: 0, happening }] });
  const dice = random();
  if (dice < take) {
    if (open.topic === 'stand') return once({ type: 'posture', posture: 'standing' });
    if (open.topic === 'sit') return once({ type: 'posture', posture: 'sitting' });
    if (open.kind !== 'movement') return once({ type: 'done' });
    const seconds = random() < 0.9 ? 60 : 20;
    const turns: Reaction['turns'] = [
      { afterMs: 0, happening: { type: 'answer', answer: 'start' } },
      { afterMs: 2 * SECOND_MS, happening: { type: 'routine', seconds } },
      { afterMs: (seconds + 4) * SECOND_MS, happening: { type: 'wait' } },
    ];
    return { afterMs, turns };
  }
  if (dice < take + snooze) {
    const minutes = [5, 10, 15][Math.floor(random() * 3)] ?? 5;
    return once({ type: 'answer', answer: 'snooze', minutes });
  }
  if (dice < take + snooze + skip) return once({ type: 'answer', answer: 'skip' });
  if (dice < take + snooze + skip + dismiss) return once({ type: 'answer', answer: 'dismiss' });
  return null;
}

/** @param number from 0 on: the same number is the same life. */
export function lifeOf(number: number): Life {
  const person = PEOPLE[number % PEOPLE.length] as (typeof PEOPLE)[number];
  const week = WEEKS[Math.floor(number / 2) % WEEKS.length] as (typeof WEEKS)[number];
  const random = randomFrom(1_000 + number);
  const { kind, name, temper } = person;
  const settings = settingsOf(number, kind, random);
  const turns: Turn[] = [];
  for (let day = 0; day < DAYS_A_LIFE; day += 1) {
    const weekday = Temporal.PlainDate.from(week.firstDay).add({ days: day }).dayOfWeek;
    if (number % 6 === 5 && day === 2) {
      const zone = ELSEWHERE[number % ELSEWHERE.length] as string;
      turns.push({ after: 2 * 60 * MINUTE_MS, happening: { type: 'zone', zone } });
    }
    turns.push(...dayOf(weekday > 5 ? 'weekend' : kind, random));
    if (day === 3) {
      const changes = { movementIntervalMinutes: 20 + 10 * (number % 5), eyesIntervalMinutes: 20 };
      turns.splice(-Math.ceil(turns.length / 8), 0, { after: SECOND_MS, happening: { type: 'settings', changes } });
    }
  }
  const react = (open: OpenNudge) => reactionOf(open, temper, random);
  return { name, ...week, settings, turns, react };
}
