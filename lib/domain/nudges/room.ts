import { SETTINGS, type Settings } from '../settings.ts';
import { MINUTE_MS } from '../time.ts';
import { cuesOf } from './cues.ts';
import { MERGE_MS } from './policy.ts';

/** A cue that goes by minutes of sitting, and starts anew with each nudge to move. */
export type CueInterval = 'postureIntervalMinutes' | 'eyesIntervalMinutes';

const KINDS = { postureIntervalMinutes: 'posture', eyesIntervalMinutes: 'eyes' } as const;

/**
 * Whether a cue never comes of its own, as things are set: it is always due within the merge rule's minutes before the
 * nudge to move, or not before that. Only where that nudge has backed off does it come.
 *
 * @returns the longest interval in whole minutes that leaves it room, null where none does; undefined if it comes, or
 * is off.
 */
export function longestWithRoom(name: CueInterval, settings: Settings): number | null | undefined {
  const { movementIntervalMinutes } = settings;
  const cue = cuesOf(settings).find(({ kind, by }) => kind === KINDS[name] && by === 'sitting');
  const longest = movementIntervalMinutes - MERGE_MS / MINUTE_MS - 1;
  if (cue === undefined || cue.intervalMinutes === null || cue.intervalMinutes <= longest) return undefined;
  return longest < SETTINGS[name].min ? null : longest;
}
