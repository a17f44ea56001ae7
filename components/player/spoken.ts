import type { PlayerView, StepView } from '../../lib/domain/routines/player.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import type { Words } from '../words.ts';

/** How a step is begun: its name, the side that comes first, and to get ready where there is time for it. */
export function beginText({ side }: StepView, name: string, ready: boolean, { t }: Pick<Words, 't'>): string {
  if (side === null) return t(ready ? 'playerSayReady' : 'playerSayStep', name);
  return t(ready ? 'playerSayReadyLeft' : 'playerSayStepLeft', name);
}

/**
 * What the player says aloud at a moment: the step, a change of sides, a rest, halfway, done. The text stays the same from one
 * of these to the next, so a live region that holds it speaks once for each and never counts seconds.
 *
 * @param name of the exercise of the step.
 * @param next of the exercise after it; null in the last step.
 * @param ready whether the set-up of the step was told and has led up to this moment: then it is not told otherwise now.
 * @param done whether a routine that is over counts as done.
 */
export function spokenText(
  view: PlayerView,
  name: string,
  next: string | null,
  ready: boolean,
  done: boolean,
  words: Pick<Words, 't'>,
): string {
  const { t } = words;
  switch (view.phase) {
    case 'over':
      return t(done ? 'playerDone' : 'playerEnded');
    case 'paused':
      return t('playerSayPaused');
    case 'rest':
      return next === null ? t('playerSayRest') : t('playerSayRestNext', next);
    case 'setup':
    case 'work': {
      const { step, stepPhase, phaseElapsedMs, positionMs, totalMs } = view;
      if (stepPhase === 'work' && view.side === 'right') return t('playerSayRight');
      const elapsedMs = phaseElapsedMs + (stepPhase === 'work' ? step.setupSeconds * SECOND_MS : 0);
      // A half that falls on the start of a step is not worth talking over the step's name.
      const halfLiesWithin = positionMs - elapsedMs < totalMs / 2;
      if (view.halfway && halfLiesWithin) return t('playerSayHalfway');
      return beginText(view, name, ready, words);
    }
  }
}
