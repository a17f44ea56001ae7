import type { NudgeTrack, OpenNudge } from '../nudges/memory.ts';
import { MOVEMENT, ownCue } from '../nudges/policy.ts';
import type { Settings } from '../settings.ts';
import type { NudgeNotice } from './effect.ts';
import type { EngineState } from './state.ts';

/** The nudge that is open, and what is remembered of its kind. */
export interface Opened {
  /** `movement`, or the name of the cue. */
  readonly id: string;
  readonly track: NudgeTrack;
  readonly open: OpenNudge;
}

/** The one nudge that is open; null without one. */
export function openNudge({ track, cues }: Pick<EngineState, 'track' | 'cues'>): Opened | null {
  if (track.open !== null) return { id: MOVEMENT, track, open: track.open };
  for (const id in cues) {
    const cue = cues[id];
    if (cue !== undefined && cue.open !== null) return { id, track: cue, open: cue.open };
  }
  return null;
}

/** The words of the reminder that a cue belongs to. */
export function ownWords(cueId: string, { reminders }: Pick<Settings, 'reminders'>): NudgeNotice['own'] {
  const reminder = reminders.find(({ id }) => ownCue(id) === cueId);
  return reminder === undefined ? null : { name: reminder.name, text: reminder.text };
}
