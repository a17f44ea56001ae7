/** Everything that can be looked at, each with what has to have happened for it. */
import { CATALOGUE_SCENES } from './catalogue.ts';
import { MINUTE_SCENES } from './minute.ts';
import { OPTIONS_SCENES } from './options.ts';
import { OWN_SCENES } from './own.ts';
import { PAGE_SCENES } from './pages.ts';
import { POPUP_SCENES } from './popup.ts';
import type { Scene } from './scene.ts';
import { WORKOUT_SCENES } from './workouts.ts';

export const SCENES: readonly Scene[] = [
  ...POPUP_SCENES,
  ...MINUTE_SCENES,
  ...PAGE_SCENES,
  ...OPTIONS_SCENES,
  ...CATALOGUE_SCENES,
  ...WORKOUT_SCENES,
  ...OWN_SCENES,
];
