import type { Settings } from '../settings.ts';
import { type HoldReason, ownCue, type Rhythm } from './policy.ts';

/** The wind-down nudge comes so long before bedtime, in minutes: evidence on sleep, 5.3. */
const WIND_DOWN_MINUTES = 60;
/**
 * With a desk that can be raised and no posture interval of their own, people are asked to stand after so long:
 * evidence R40, 20-8-2. The interval to move, which is 30 unless it was changed, would always come first.
 */
const SIT_AT_RAISABLE_DESK_MINUTES = 20;

type CueSettings = Pick<
  Settings,
  | 'postureIntervalMinutes'
  | 'eyesIntervalMinutes'
  | 'breathingIntervalMinutes'
  | 'bedtime'
  | 'standingDesk'
  | 'standingMinutes'
  | 'reminders'
  | 'nudgeGraceMinutes'
>;

/** Work does not end with working hours, and a reminder that was set by the clock does not ask how one stands. */
const STANDING: readonly HoldReason[] = ['standing'];
const EVENING: readonly HoldReason[] = ['standing', 'off-hours'];

/** `21:30` for `22:30`, across midnight too. */
function anHourBefore(time: string): string {
  return Temporal.PlainTime.from(time).subtract({ minutes: WIND_DOWN_MINUTES }).toString({ smallestUnit: 'minute' });
}

/** All that comes beside the movement nudge. Each lives by the same rules. */
export function cuesOf(settings: CueSettings): readonly Rhythm[] {
  const cue = ({ quiet = true, ...changes }: Pick<Rhythm, 'id' | 'kind' | 'topic'> & Partial<Rhythm>): Rhythm => ({
    by: 'sitting',
    intervalMinutes: null,
    times: [],
    backOff: false,
    goesOn: false,
    // A badge interrupts no sentence.
    graceMinutes: quiet ? 0 : settings.nudgeGraceMinutes,
    quiet,
    ignores: [],
    ...changes,
  });
  const cues: Rhythm[] = [];
  const { postureIntervalMinutes, eyesIntervalMinutes, breathingIntervalMinutes, bedtime } = settings;
  if (settings.standingDesk) {
    const intervalMinutes = postureIntervalMinutes ?? SIT_AT_RAISABLE_DESK_MINUTES;
    cues.push(cue({ id: 'stand', kind: 'posture', topic: 'stand', intervalMinutes, quiet: false }));
    const standing = { by: 'standing', intervalMinutes: settings.standingMinutes, ignores: STANDING } as const;
    cues.push(cue({ id: 'sit', kind: 'posture', topic: 'sit', quiet: false, ...standing }));
  } else if (postureIntervalMinutes !== null) {
    cues.push(cue({ id: 'posture', kind: 'posture', topic: 'posture', intervalMinutes: postureIntervalMinutes }));
  }
  if (eyesIntervalMinutes !== null) {
    cues.push(cue({ id: 'eyes', kind: 'eyes', topic: 'eyes', intervalMinutes: eyesIntervalMinutes }));
  }
  if (breathingIntervalMinutes !== null) {
    const intervalMinutes = breathingIntervalMinutes;
    const notified = { quiet: false, goesOn: true } as const;
    cues.push(cue({ id: 'breathing', kind: 'breathing', topic: 'breathing', intervalMinutes, ...notified }));
  }
  if (bedtime !== null) {
    const times = [anHourBefore(bedtime)];
    const evening = { by: 'either', quiet: false, goesOn: true, ignores: EVENING } as const;
    cues.push(cue({ id: 'winddown', kind: 'winddown', topic: 'winddown', times, ...evening }));
  }
  for (const { id, everyMinutes, times, quiet } of settings.reminders) {
    const own = { id: ownCue(id), kind: 'own', topic: 'own', times, quiet, goesOn: true } as const;
    const byClock = { by: 'either', ignores: STANDING } as const;
    cues.push(cue(everyMinutes === null ? { ...own, ...byClock } : { ...own, intervalMinutes: everyMinutes }));
  }
  return cues;
}
