import type { ChangePlace } from '../domain/routines/cause.ts';
import { openPage, type PageName } from './pages.ts';

const CHANGE_PLACES: Readonly<Record<ChangePlace, readonly [page: PageName, part: string]>> = {
  'go-easy-on': ['options', 'injuryFlags'],
  exercises: ['dashboard', 'exercises'],
  answers: ['dashboard', 'workouts'],
};

/** Opens the page on which what is left out of minutes can be changed, at its place in it. */
export const openChangePlace = (place: ChangePlace): Promise<void> => openPage(...CHANGE_PLACES[place]);
