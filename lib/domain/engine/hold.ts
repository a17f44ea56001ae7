import { type HoldReason, holdReason } from '../nudges/policy.ts';
import { isPresent } from '../presence/presence.ts';
import type { Settings } from '../settings.ts';
import type { Calendar } from '../time.ts';
import type { EngineState } from './state.ts';

/** Why no nudge may come at `at`, as far as the state can tell. */
export function holdAt(state: EngineState, settings: Settings, at: number): HoldReason | null {
  const { presence, book, routine } = state;
  return holdReason(
    {
      at,
      zone: (book.calendars.at(-1) as Calendar).zone,
      away: !isPresent(presence),
      standing: book.standingSince !== null,
      inRoutine: routine !== null && routine.unseenEndAt === null,
      justBackUntil: state.justBackUntil,
      pausedUntil: state.pausedUntil,
      fullscreen: state.fullscreen,
      audible: state.audible,
    },
    settings,
  );
}
