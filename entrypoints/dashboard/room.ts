import type { ComponentType } from 'preact';
import type { MessageKey } from '../../components/words.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import type { Settings } from '../../lib/domain/settings.ts';

/** The first part of the address of each room. */
export type RoomName = 'today' | 'exercises' | 'workouts' | 'own';

/** Makes the routine that a room wants to start, for the settings as they are then; null when there is none. */
export type Compose = (settings: Settings) => Promise<PlannedRoutine | null>;

export interface RoomProps {
  /** What the address says after the room, such as the id of an exercise; null if it says no more. */
  readonly rest: string | null;
  /** Opens the player over the page. */
  readonly onMinute: (compose: Compose) => void;
}

/** A part of the dashboard that is loaded when somebody goes there. */
export interface Room {
  readonly name: RoomName;
  readonly label: MessageKey;
  readonly load: () => Promise<ComponentType<RoomProps>>;
}

/** The address of a room, or of something in it. */
export function hrefOf(room: RoomName, rest?: string): string {
  return rest === undefined ? `#${room}` : `#${room}/${rest}`;
}
