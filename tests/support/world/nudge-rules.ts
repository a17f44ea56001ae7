import { isWorkingTime, MERGE_MS } from '../../../lib/domain/nudges/policy.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { dayOf, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldTrace } from './beyond.ts';
import type { Expected } from './oracle.ts';
import type { Showing } from './showings.ts';
import { overlapMs, type Stretch, within } from './timeline.ts';

/**
 * The rules of nudges once more: not a machine that decides, but a look back at what was shown, beside the world as
 * it was. Each function names what breaks a rule; nothing is named where all is well. They do without clocks that
 * are set.
 */

/** Evidence 4.2, "prompt budget". */
const SHOWN_AN_HOUR = 4;
const NOTIFIED_AN_HOUR = 2;
const UNTAKEN_A_DAY = 12;
const JUST_BACK_MS = 2 * MINUTE_MS;
const SOFT_HOLD_MS = 20 * MINUTE_MS;

const told = (what: string, { cue, shownAt, dueAt }: Showing): string =>
  `${what}: ${cue}, due ${new Date(dueAt).toISOString()}, shown ${new Date(shownAt).toISOString()}`;

/** The most that came within an hour: what came because the person said so is aside. */
export function mostInAnHour(showings: readonly Showing[], counts: (showing: Showing) => boolean): number {
  const ats = showings.filter((showing) => !showing.askedFor && counts(showing)).map(({ shownAt }) => shownAt);
  return ats.reduce((most, at) => Math.max(most, ats.filter((other) => other <= at && at - other < HOUR_MS).length), 0);
}

export function brokenRation(showings: readonly Showing[]): readonly string[] {
  const broken: string[] = [];
  const shown = mostInAnHour(showings, () => true);
  if (shown > SHOWN_AN_HOUR) broken.push(`${shown} nudges within an hour`);
  const notified = mostInAnHour(showings, ({ quiet }) => quiet !== true);
  if (notified > NOTIFIED_AN_HOUR) broken.push(`${notified} notifications within an hour`);
  for (const [day, count] of untakenByDay(showings)) {
    if (count > UNTAKEN_A_DAY) broken.push(`${count} notifications on ${day} that were not taken`);
  }
  return broken;
}

/** Notifications that were not taken, by the local day of their showing. */
export function untakenByDay(showings: readonly Showing[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { shownAt, quiet, outcome, event, settings } of showings) {
    if (quiet === true || outcome === 'taken') continue;
    const { day } = dayOf(shownAt, { zone: event.zone, dayStartHour: settings.dayStartHour });
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

/** What looked like sitting and turned out to be an absence: the detection interval, or the time between sightings. */
const slackMs = ({ idleDetectionSeconds }: Settings): number =>
  Math.max(idleDetectionSeconds * SECOND_MS, MINUTE_MS) + 150 * SECOND_MS;

/** Who does a minute while standing has stood through it, and so has who was not seen for less than a break. */
function isStanding(
  { kind, startAt, endAt }: Expected['colours'][number],
  { breakAfterIdleSeconds }: Settings,
): boolean {
  if (kind === 'unknown' || kind === 'away') return endAt - startAt < breakAfterIdleSeconds * SECOND_MS;
  return kind === 'standing' || kind === 'moving';
}

/** Each kind comes after its interval of sitting (or standing) at the earliest, and cues keep their distance. */
export function brokenSpacing(showings: readonly Showing[], { colours, timeline }: Expected): readonly string[] {
  const sitting = colours.filter(({ kind }) => kind === 'active' || kind === 'watching' || kind === 'bridged');
  const broken: string[] = [];
  for (const [index, showing] of showings.entries()) {
    const earlier = showings.slice(0, index);
    const { cue, rhythm, returned, byClock, dueAt, shownAt, settings } = showing;
    const moved = earlier.findLast((other) => other.kind === 'movement');
    if (cue !== 'movement' && !returned && moved !== undefined && shownAt - moved.shownAt <= MERGE_MS) {
      broken.push(told('within 8 minutes of a movement nudge', showing));
    }
    if (returned) continue;
    const last = earlier.findLast((other) => other.cue === cue);
    if (byClock) {
      if (last !== undefined && dueAt - last.shownAt <= MERGE_MS) {
        broken.push(told('by the clock within 8 minutes of the last', showing));
      }
      continue;
    }
    // What comes by the clock alone knows no interval: here it was put off, or called by the clock of another zone.
    if (rhythm.intervalMinutes === null) continue;
    const since = { startAt: last?.closedAt ?? timeline.startAt, endAt: shownAt };
    const standing = colours.filter((colour) => isStanding(colour, settings));
    const counted = { sitting, standing, either: [...sitting, ...standing] }[rhythm.by];
    const spentMs = overlapMs(since, counted);
    const intervalMs = rhythm.intervalMinutes * MINUTE_MS;
    if (spentMs < intervalMs - slackMs(settings)) {
      broken.push(told(`after ${(spentMs / MINUTE_MS).toFixed(1)} minutes of ${rhythm.by}`, showing));
    }
  }
  return broken;
}

/** In the middle of input nothing comes that may wait for a pause, unless it has waited long enough unheld. */
export function shownInSentence(showings: readonly Showing[], freeAt: (id: string) => number): readonly string[] {
  return showings.flatMap((showing) => {
    const { dueAt, event, id, quiet, rhythm, shownAt } = showing;
    if (quiet === true || !('sense' in event) || !event.sense.input) return [];
    const waitedMs = shownAt - Math.max(dueAt, freeAt(id));
    return waitedMs >= rhythm.graceMinutes * MINUTE_MS ? [] : [told('in the middle of input', showing)];
  });
}

type Timer = 'pause' | 'meeting';
const OVER: Readonly<Record<Timer, string>> = { pause: 'resume', meeting: 'meeting-over' };

/** From when to when nudges are held by the person's own word. */
function heldByWord({ events }: WorldTrace, timer: Timer, reach: (at: number) => boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const end = (at: number) => {
    const last = stretches.pop();
    if (last !== undefined) stretches.push({ startAt: last.startAt, endAt: Math.min(last.endAt, at) });
  };
  for (const event of events) {
    if (!reach(event.at)) continue;
    if (event.type === OVER[timer]) end(event.at);
    if ((event.type === 'pause' || event.type === 'meeting') && event.type === timer) {
      const endAt = event.at + event.minutes * MINUTE_MS;
      // A pause cuts no longer one short.
      const longest = event.type === 'pause' ? Math.max(stretches.at(-1)?.endAt ?? endAt, endAt) : endAt;
      end(event.at);
      stretches.push({ startAt: event.at, endAt: longest });
    }
  }
  return stretches;
}

/** Nothing comes to a person who is away, just back, standing, moving, in a meeting, or off work. */
export function shownInSuppressed(
  showings: readonly Showing[],
  world: WorldTrace,
  { absences, colours, timeline }: Expected,
): { readonly onReturn: readonly string[]; readonly suppressed: readonly string[] } {
  const reach = (at: number) => !within(at, timeline.down) && !within(at, timeline.locked);
  const paused = heldByWord(world, 'pause', reach);
  const meetings = heldByWord(world, 'meeting', reach);
  const standing = colours.filter(({ kind }) => kind === 'standing');
  const leavings = [...timeline.locked, ...timeline.down].map(({ startAt }) => startAt);
  const routines = timeline.routines.map(({ startAt, endAt }) => ({
    startAt,
    endAt: Math.min(endAt, ...leavings.filter((at) => at > startAt)),
  }));
  const inside = (at: number, stretches: readonly Stretch[]) => stretches.some((s) => s.startAt < at && at < s.endAt);
  const onReturn: string[] = [];
  const suppressed: string[] = [];
  for (const showing of showings) {
    const { dueAt, event, quiet, rhythm, settings, shownAt } = showing;
    const bridgeMs = settings.bridgeSeconds * SECOND_MS;
    const justBack = absences.some(
      ({ startAt, endAt, verdict }) =>
        (verdict === 'break' || endAt - startAt >= bridgeMs) &&
        shownAt >= endAt &&
        shownAt < endAt + JUST_BACK_MS &&
        endAt < timeline.endAt,
    );
    if (justBack) onReturn.push(told('on return', showing));
    const hit = (what: string, is: boolean) => {
      if (is) suppressed.push(told(what, showing));
    };
    hit(
      'away',
      absences.some(({ knownAt, endAt }) => shownAt > knownAt && shownAt < endAt),
    );
    hit('standing', !rhythm.ignores.includes('standing') && inside(shownAt, standing));
    hit('paused', inside(shownAt, paused));
    hit('in a meeting', inside(shownAt, meetings));
    hit('during a routine', inside(shownAt, routines));
    const offHours = !isWorkingTime(shownAt, event.zone, settings.workingHours);
    hit('outside working hours', offHours && rhythm.kind !== 'winddown');
    if (!('sense' in event)) continue;
    const { audible, fullscreen } = event.sense;
    const soft = (settings.holdInFullscreen && fullscreen) || (settings.holdWhileSounding && audible);
    hit('in full screen or sound', soft && !(quiet === true && shownAt - dueAt >= SOFT_HOLD_MS));
  }
  return { onReturn, suppressed };
}
