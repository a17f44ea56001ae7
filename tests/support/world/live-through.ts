import { holdAt } from '../../../lib/domain/engine/hold.ts';
import { openNudge } from '../../../lib/domain/engine/open.ts';
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import { cuesOf } from '../../../lib/domain/nudges/cues.ts';
import { isSoftHold } from '../../../lib/domain/nudges/policy.ts';
import { isHourFull } from '../../../lib/domain/nudges/ration.ts';
import { GAP_MS } from '../../../lib/domain/presence/presence.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldEvent, WorldHappening, WorldTrace } from './beyond.ts';
import { stepEngine } from './engines.ts';
import type { Life, Reaction } from './lives.ts';
import { collectShowings, type Showing } from './showings.ts';
import { createWorld, type Outcome } from './world.ts';

/** How often the person may notice what is shown. */
const GLANCE_MS = 20 * SECOND_MS;

/** How long a movement nudge had to wait, and for what. */
export interface Wait {
  /** Id of the nudge; null if it was never shown. */
  readonly id: string | null;
  /** From the instant at which it was due, or the end of the last hold, to its showing, in ms. */
  readonly lateMs: number;
  /** For so much presence it was due, with nothing to hold it. */
  readonly unheldMs: number;
  /** For so long there had been as many as may come within an hour. */
  readonly rationedMs: number;
}

/** A life that was lived, and all that came of it. */
export interface Lived {
  readonly life: Life;
  /** What happened, the reactions included. */
  readonly trace: WorldTrace;
  readonly outcome: Outcome;
  readonly seen: readonly number[];
  readonly showings: readonly Showing[];
  readonly waits: readonly Wait[];
}

/** What stands between a nudge and its showing. */
type Hold = 'free' | 'away' | 'held' | 'rationed';

/** Follows the movement nudge from its being due to its showing. */
function waiting() {
  const waits: Wait[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  let unheldMs = 0;
  let rationedMs = 0;
  let before: { readonly at: number; readonly due: boolean; readonly hold: Hold } | null = null;
  return {
    waits,
    watch: (state: EngineState, at: number, settings: Settings) => {
      const { calledAt, dueAt, open, shownAt, snoozeMs, snoozesInRow, calledBy } = state.track;
      const isShown = open !== null && shownAt === at;
      const rationed =
        snoozesInRow === 0 && snoozeMs === null && calledBy !== 'meeting' && isHourFull(state.ration, at);
      const reason = holdAt(state, settings, at);
      // Full screen and sound give way, but only after a while.
      // What comes by the clock alone is not displaced while it asks.
      const isClockCueOpen = cuesOf(settings).some(
        ({ id, intervalMinutes }) => id === openNudge(state)?.id && intervalMinutes === null,
      );
      const held = reason !== null || isClockCueOpen;
      const hold: Hold = reason === 'away' ? reason : held ? 'held' : rationed ? 'rationed' : 'free';
      // Between two events further apart nothing ran: the machine slept, or the browser was closed.
      if (before?.due === true && at - before.at <= GAP_MS) {
        if (before.hold === 'rationed') rationedMs += at - before.at;
        else if (before.hold === 'free') unheldMs += at - before.at;
      }
      // An absence ends with the event that says so, everything else by itself.
      if (before?.hold === 'away') heldUntil = at;
      if (open !== null && isShown) {
        const from = Math.max(open.dueAt, heldUntil);
        waits.push({ id: open.id, lateMs: at - from, unheldMs, rationedMs });
      }
      const due = open === null && (dueAt !== null || calledAt !== null);
      if (!due) {
        // It was overtaken by a break, or by an answer: nothing was lost but what was waited for in vain.
        if (before?.due === true && !isShown) waits.push({ id: null, lateMs: 0, unheldMs, rationedMs });
        unheldMs = 0;
        rationedMs = 0;
      }
      if (hold !== 'free' && !(reason !== null && isSoftHold(reason) && isShown)) heldUntil = at;
      before = { at, due, hold };
    },
  };
}

/** Lets a person live, who does something about what is shown. */
export async function liveThrough(life: Life): Promise<Lived> {
  const { firstDay, react, settings, turns, zone } = life;
  const header = { zone, settings };
  const seen: number[] = [];
  const events: WorldEvent[] = [];
  const { waits, watch: follow } = waiting();
  let latest: EngineState | null = null;
  const { watch, showings } = collectShowings((state, event, inForce) => {
    seen.push(event.at);
    follow(state, event.at, inForce);
    latest = state;
  });
  const world = createWorld(header, stepEngine({ watch, keepSpans: false }));

  let now = Temporal.PlainDate.from(firstDay).toZonedDateTime(zone).epochMilliseconds;
  let zoneNow = zone;
  const play = async (happening: WorldHappening) => {
    const event: WorldEvent = { ...happening, at: now };
    if (happening.type !== 'wait') events.push(event);
    if (happening.type === 'zone') zoneNow = happening.zone;
    await world.play(event);
  };

  let typing = false;
  let sounding = false;
  let reachable = true;
  let decided: { readonly id: string; readonly at: number; readonly reaction: Reaction | null } | null = null;
  /** Does what was decided about the open nudge, once it is time. */
  const reactNow = async () => {
    const opened = latest === null ? null : openNudge(latest);
    // Nobody gets up in the middle of a film.
    if (opened === null || !reachable || (sounding && !typing)) return;
    if (decided?.id !== opened.open.id) {
      const reaction = react(opened.open);
      decided = { id: opened.open.id, at: opened.open.shownAt + (reaction?.afterMs ?? 0), reaction };
    }
    if (decided.reaction === null || now < decided.at || opened.open.dismissed) return;
    const typed = typing;
    if (typed) await play({ type: 'input-stop' });
    for (const { afterMs, happening } of decided.reaction.turns) {
      now += Math.round(afterMs);
      await play(happening);
    }
    now += SECOND_MS;
    if (typed) await play({ type: 'input-start' });
  };
  const passUntil = async (at: number) => {
    let untilAt = at;
    while (now < untilAt) {
      now = reachable ? Math.min(untilAt, now + GLANCE_MS) : untilAt;
      await play({ type: 'wait' });
      const before = now;
      await reactNow();
      // What takes the person's time puts off what comes after it.
      untilAt += now - before;
    }
  };

  await play({ type: 'wait' });
  for (const { after, happening } of turns) {
    if (typeof after === 'number') await passUntil(now + after);
    else {
      const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zoneNow);
      const today = here.toPlainDate().toZonedDateTime({ timeZone: zoneNow, plainTime: after.clock }).epochMilliseconds;
      const tomorrow = here.toPlainDate().add({ days: 1 });
      const next = tomorrow.toZonedDateTime({ timeZone: zoneNow, plainTime: after.clock }).epochMilliseconds;
      reachable = false;
      await passUntil(today > now ? today : next);
    }
    if (happening.type === 'input-start') typing = true;
    if (happening.type === 'input-stop') typing = false;
    if (happening.type === 'sound-on') sounding = true;
    if (happening.type === 'sound-off') sounding = false;
    if (['lock', 'sleep', 'quit', 'crash'].includes(happening.type)) reachable = false;
    if (['unlock', 'wake', 'launch'].includes(happening.type)) reachable = true;
    await play(happening);
  }
  now += MINUTE_MS;
  await play({ type: 'end' });
  const outcome: Outcome = { header, history: world.history(), endedAt: now, wakes: world.wakes() };
  const trace: WorldTrace = { header, events };
  return { life, trace, outcome, seen, showings: showings(outcome.history.nudges), waits };
}
