import type { NudgeKind } from '../../../lib/domain/nudges/nudge.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { type Lived, liveThrough } from './live-through.ts';
import { DAYS_A_LIFE, lifeOf } from './lives.ts';
import { brokenRation, brokenSpacing, mostInAnHour, shownInSuppressed, untakenByDay } from './nudge-rules.ts';
import { whatTheRulesSay } from './oracle.ts';
import type { Showing } from './showings.ts';

/**
 * What nudges were like in many lives: the numbers, and whatever broke a bound. Lives that were lived are looked at
 * one by one, so that no more than one has to be kept.
 */

/** A movement nudge that could have come for so long beyond its grace, and did not, is lost. */
const LOST_MS = 20 * MINUTE_MS;
/** From one heartbeat to the next, and a little. */
const BEAT_MS = 90 * SECOND_MS;

const KINDS: readonly NudgeKind[] = ['movement', 'posture', 'eyes', 'breathing', 'winddown', 'own'];
const OUTCOMES = ['taken', 'snoozed', 'skipped', 'missed', 'open'] as const;

interface Tally {
  days: number;
  /** Hours in which the person was there. */
  presentHours: number;
  events: number;
  readonly shown: Record<NudgeKind, number>;
  readonly mostADay: Record<NudgeKind | 'all', number>;
  /** Beside what came back because the person said so. */
  mostAnHour: number;
  mostNotifiedAnHour: number;
  mostUntakenADay: number;
  readonly outcomes: Record<NudgeKind, Record<(typeof OUTCOMES)[number], number>>;
  quiet: number;
  /** Shown while the person was not at keyboard or mouse. */
  inPause: number;
  returned: number;
  onReturn: number;
  suppressed: number;
  lost: number;
  /** Of movement nudges, in ms, from due or the end of a hold to shown. */
  readonly lateMs: number[];
  longestRationedMs: number;
  /** What broke a bound, each with the life in which it did. */
  readonly broken: string[];
}

const byKind = <T>(value: () => T): Record<NudgeKind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, value()])) as Record<NudgeKind, T>;

function newTally(): Tally {
  const outcomes = byKind(() => ({ taken: 0, snoozed: 0, skipped: 0, missed: 0, open: 0 }));
  return {
    days: 0,
    presentHours: 0,
    events: 0,
    shown: byKind(() => 0),
    mostADay: { ...byKind(() => 0), all: 0 },
    mostAnHour: 0,
    mostNotifiedAnHour: 0,
    mostUntakenADay: 0,
    outcomes,
    quiet: 0,
    inPause: 0,
    returned: 0,
    onReturn: 0,
    suppressed: 0,
    lost: 0,
    lateMs: [],
    longestRationedMs: 0,
    broken: [],
  };
}

function countByDay(showings: readonly Showing[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { shownAt, event } of showings) {
    const day = Temporal.Instant.fromEpochMilliseconds(shownAt).toZonedDateTimeISO(event.zone).toPlainDate().toString();
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

const mostOf = (counts: ReadonlyMap<string, number>): number => Math.max(0, ...counts.values());

/** Adds a life to the tally. */
function addLife(tally: Tally, lived: Lived): void {
  const { life, outcome, seen, showings, trace, waits } = lived;
  const expected = whatTheRulesSay(trace, seen);
  const { onReturn, suppressed } = shownInSuppressed(showings, trace, expected);
  const broken = [...onReturn, ...suppressed, ...brokenRation(showings), ...brokenSpacing(showings, expected)];
  tally.days += DAYS_A_LIFE;
  tally.events += seen.length;
  tally.onReturn += onReturn.length;
  tally.suppressed += suppressed.length;
  for (const { sittingMs, standingMs, movingMs } of outcome.history.days) {
    tally.presentHours += (sittingMs + standingMs + movingMs) / HOUR_MS;
  }
  for (const { event, kind, outcome: ended, quiet, returned } of showings) {
    tally.shown[kind] += 1;
    tally.outcomes[kind][ended ?? 'open'] += 1;
    if (quiet === true) tally.quiet += 1;
    if ('sense' in event && !event.sense.input) tally.inPause += 1;
    if (returned) tally.returned += 1;
  }
  for (const kind of KINDS) {
    const most = mostOf(countByDay(showings.filter((showing) => showing.kind === kind)));
    tally.mostADay[kind] = Math.max(tally.mostADay[kind], most);
  }
  tally.mostADay.all = Math.max(tally.mostADay.all, mostOf(countByDay(showings)));
  tally.mostAnHour = Math.max(
    tally.mostAnHour,
    mostInAnHour(showings, () => true),
  );
  tally.mostNotifiedAnHour = Math.max(
    tally.mostNotifiedAnHour,
    mostInAnHour(showings, ({ quiet }) => quiet !== true),
  );
  tally.mostUntakenADay = Math.max(tally.mostUntakenADay, mostOf(untakenByDay(showings)));

  const graceMs = life.settings.nudgeGraceMinutes * MINUTE_MS;
  for (const { id, lateMs, rationedMs, unheldMs } of waits) {
    tally.longestRationedMs = Math.max(tally.longestRationedMs, rationedMs);
    if (unheldMs > graceMs + LOST_MS) {
      tally.lost += 1;
      broken.push(`a movement nudge could have come for ${(unheldMs / MINUTE_MS).toFixed(0)} minutes`);
    }
    if (id === null) continue;
    tally.lateMs.push(lateMs);
    if (lateMs > graceMs + BEAT_MS) broken.push(`${id} came ${(lateMs / MINUTE_MS).toFixed(1)} minutes late`);
  }
  tally.broken.push(...broken.map((what) => `${life.name}, ${life.zone}, ${life.firstDay}: ${what}`));
}

/** 252 days: a working year. */
export const LIVES_OF_A_YEAR = 36;

/** Lives the lives of these numbers, one after the other. */
export async function liveLives(numbers: readonly number[]): Promise<Tally> {
  const tally = newTally();
  for (const number of numbers) addLife(tally, await liveThrough(lifeOf(number)));
  return tally;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;

/** What a person reads of it. */
export function yearText(tally: Tally): string {
  const { days, events, lateMs, mostADay, outcomes, presentHours, shown } = tally;
  const all = KINDS.reduce((sum, kind) => sum + shown[kind], 0);
  const seconds = (share: number) => (quantile(lateMs, share) / SECOND_MS).toFixed(0);
  const row = (kind: NudgeKind) => {
    const ends = OUTCOMES.map((outcome) => `${outcomes[kind][outcome]} ${outcome}`).join(', ');
    const rates = [shown[kind] / presentHours, shown[kind] / days].map((rate) => rate.toFixed(2).padStart(8)).join('');
    return `${kind.padEnd(10)}${String(shown[kind]).padStart(7)}${rates}${String(mostADay[kind]).padStart(8)}   ${ends}`;
  };
  return [
    `${days} days, ${presentHours.toFixed(0)} hours of presence, ${events} events, ${all} nudges`,
    '',
    'kind        shown  an hour   a day  most/day  outcomes',
    ...KINDS.map(row),
    '',
    `most within an hour            ${tally.mostAnHour} (4), of them notifications ${tally.mostNotifiedAnHour} (2)`,
    `most in a day                  ${mostADay.all}, notifications that were not taken ${tally.mostUntakenADay} (12)`,
    `shown on return                ${tally.onReturn} (0)`,
    `shown in suppressed moments    ${tally.suppressed} (0)`,
    `movement nudges lost           ${tally.lost} (0)`,
    `late from due, or end of hold  median ${seconds(0.5)} s, 95th percentile ${seconds(0.95)} s, most ${seconds(1)} s`,
    `longest wait for the ration    ${(tally.longestRationedMs / MINUTE_MS).toFixed(0)} min`,
    `shown in a pause of the input  ${percent(tally.inPause, all)}`,
    `quiet                          ${percent(tally.quiet, all)}; back from a snooze or meeting ${percent(tally.returned, all)}`,
  ].join('\n');
}
