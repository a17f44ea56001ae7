import type { Room } from './room.ts';

/** The rooms of the dashboard in the order of their links. The first one is where an unknown address leads. */
export const ROOMS = [
  {
    name: 'today',
    label: 'dashboardToday',
    load: () => import('./TodayRoom.tsx').then(({ TodayRoom }) => TodayRoom),
  },
  {
    name: 'exercises',
    label: 'catalogueTitle',
    load: () => import('./ExercisesRoom.tsx').then(({ ExercisesRoom }) => ExercisesRoom),
  },
  {
    name: 'workouts',
    label: 'workoutsTitle',
    load: () => import('./WorkoutsRoom.tsx').then(({ WorkoutsRoom }) => WorkoutsRoom),
  },
  {
    name: 'own',
    label: 'ownTitle',
    load: () => import('./OwnRoom.tsx').then(({ OwnRoom }) => OwnRoom),
  },
] as const satisfies readonly [Room, ...Room[]];

/** Where in the dashboard somebody is. */
export interface Address {
  readonly room: Room;
  /** What the address says after the room; null if it says no more. */
  readonly rest: string | null;
}

/** What an address says, such as `#exercises/cobra-pose`. */
export function addressOf(hash: string): Address {
  const [name, ...rest] = hash.replace(/^#/, '').split('/');
  const room = ROOMS.find((one) => one.name === name);
  if (room === undefined) return { room: ROOMS[0], rest: null };
  return { room, rest: rest.join('/') || null };
}
