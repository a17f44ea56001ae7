import type { StampedEvent } from '../../../lib/domain/engine/event.ts';
import { trackOf } from '../../../lib/domain/engine/nudging.ts';
import { openNudge } from '../../../lib/domain/engine/open.ts';
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import { cuesOf } from '../../../lib/domain/nudges/cues.ts';
import type { Nudge, NudgeTopic } from '../../../lib/domain/nudges/nudge.ts';
import { MOVEMENT, movementRhythm, type Rhythm } from '../../../lib/domain/nudges/policy.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { StepEngineOptions } from './engines.ts';

/** A nudge that was shown, with what was so at that instant. */
export interface Showing extends Nudge {
  /** `movement`, or the name of the cue. */
  readonly cue: string;
  readonly topic: NudgeTopic;
  readonly rhythm: Rhythm;
  /** It came back from a snooze, or with the end of a meeting. */
  readonly returned: boolean;
  /** It was due by a time of day of its own. */
  readonly byClock: boolean;
  /** The person put it off, or set it by the clock alone: that is not rationed. */
  readonly askedFor: boolean;
  readonly event: StampedEvent;
  readonly settings: Settings;
}

/** Whether an instant is one of these times of day, by the calendar of a zone. */
function isTimeOfDay(at: number, times: readonly string[], zone: string): boolean {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return times.some((time) => {
    const plainTime = Temporal.PlainTime.from(time);
    return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds === at;
  });
}

interface Shown {
  readonly before: EngineState | null;
  readonly after: EngineState;
  readonly event: StampedEvent;
  readonly settings: Settings;
  /** All in which the machine has been. */
  readonly zones: ReadonlySet<string>;
}

function showingOf({ before, after, event, settings, zones }: Shown): Showing | null {
  const opened = openNudge(after);
  if (opened === null || (before !== null && openNudge(before)?.open.id === opened.open.id)) return null;
  const { id: cue, open } = opened;
  const rhythm = cue === MOVEMENT ? movementRhythm(settings) : cuesOf(settings).find(({ id }) => id === cue);
  if (rhythm === undefined) throw new Error(`${cue} was shown, and nothing asks for it`);
  const { id, kind, topic, quiet, dueAt, shownAt } = open;
  const { snoozeMs, snoozesInRow } = trackOf(after, cue);
  const putOff = before !== null && trackOf(before, cue).calledBy === 'meeting';
  const returned = putOff || topic === 'meeting' || snoozeMs !== null || snoozesInRow > 0;
  // It may have been called in another zone than it is shown in.
  const byClock = [...zones].some((zone) => isTimeOfDay(dueAt, rhythm.times, zone));
  const askedFor = returned || rhythm.intervalMinutes === null;
  const unclosed = { closedAt: null, outcome: null };
  return {
    id,
    kind,
    topic,
    quiet,
    dueAt,
    shownAt,
    ...unclosed,
    cue,
    rhythm,
    returned,
    byClock,
    askedFor,
    event,
    settings,
  };
}

/** Collects what an engine shows: `watch` is for `stepEngine`. */
export function collectShowings(also?: NonNullable<StepEngineOptions['watch']>): {
  readonly watch: NonNullable<StepEngineOptions['watch']>;
  /** What was shown, in order, with what has become of it by the end. */
  readonly showings: (nudges: readonly Nudge[]) => readonly Showing[];
} {
  const showings: Showing[] = [];
  let before: EngineState | null = null;
  const zones = new Set<string>();
  return {
    watch: (state, event, settings) => {
      zones.add(event.zone);
      const showing = showingOf({ before, after: state, event, settings, zones });
      if (showing !== null) showings.push(showing);
      before = state;
      also?.(state, event, settings);
    },
    showings: (nudges) => {
      const byId = new Map(nudges.map((nudge) => [nudge.id, nudge]));
      if (byId.size !== showings.length) throw new Error(`${showings.length} were shown, ${byId.size} are on record`);
      return showings.map((showing) => ({ ...showing, ...byId.get(showing.id) }));
    },
  };
}
