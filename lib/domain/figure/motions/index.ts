import type { Motion } from '../motion.ts';
import { ALL_FOURS } from './all-fours.ts';
import { HANDS, HEAD_AND_NECK } from './close-up.ts';
import { LOADED } from './loaded.ts';
import { PRONE_MOVES } from './prone.ts';
import { BREATHING, EYES } from './quiet.ts';
import { SEATED } from './seated.ts';
import { SIDE_LYING } from './side-lying.ts';
import { STANDING_FRONT } from './standing-front.ts';
import { STANDING_SIDE } from './standing-side.ts';
import { SUPINE_MOVES } from './supine.ts';
import { WALKING } from './walking.ts';
import { WALL } from './wall.ts';

/** How each exercise of the catalogue is drawn, by its id. Load it lazily: only pictures need it. */
export const MOTIONS: Readonly<Record<string, Motion>> = {
  ...SEATED,
  ...HEAD_AND_NECK,
  ...HANDS,
  ...EYES,
  ...BREATHING,
  ...STANDING_SIDE,
  ...STANDING_FRONT,
  ...WALL,
  ...ALL_FOURS,
  ...SUPINE_MOVES,
  ...PRONE_MOVES,
  ...SIDE_LYING,
  ...LOADED,
  ...WALKING,
};

/** The motion of an exercise; undefined for one without, whatever its id: `constructor` is none of the catalogue's. */
export const motionOf = (exerciseId: string): Motion | undefined =>
  Object.hasOwn(MOTIONS, exerciseId) ? MOTIONS[exerciseId] : undefined;
