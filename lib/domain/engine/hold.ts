import { type HoldReason, holdReason } from '../nudges/policy.ts';
import { isPresent } from '../presence/presence.ts';
import type { Settings } from '../settings.ts';
import type { Calendar } from '../time.ts';
import type { EngineState } from './state.ts';

/**
 * Why no nudge may come at `at`, as far as the state can tell.
 *
 * @param ignores holds that do not hold this kind.
 */
export function holdAt(
  state: EngineState,
  settings: Settings,
  at: number,
  ignores: readonly HoldReason[] = [],
): HoldReason | null {
  const { presence, book, routine } = state;
  return holdReason(
    {
      at,
      zone: (book.calendars.at(-1) as Calendar).zone,
      away: !isPresent(presence),
      standing: book.standingSince !== null && !ignores.includes('standing'),
      inRoutine: routine !== null && routine.unseenEndAt === null,
      justBackUntil: state.justBackUntil,
      pausedUntil: state.pausedUntil,
      meetingUntil: state.meeting?.until ?? null,
      fullscreen: state.fullscreen,
      audible: state.audible,
    },
    ignores.includes('off-hours') ? { ...settings, workingHours: null } : settings,
  );
}
