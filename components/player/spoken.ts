import type { PlayerView } from '../../lib/domain/routines/player.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import type { Words } from '../words.ts';

/**
 * What the player says aloud at a moment: the step, a change of sides, a rest, halfway, done. The text stays the same from one
 * of these to the next, so a live region that holds it speaks once for each and never counts seconds.
 *
 * @param name of the exercise of the step.
 * @param next of the exercise after it; null in the last step.
 * @param done whether a routine that is over counts as done.
 */
export function spokenText(
  view: PlayerView,
  name: string,
  next: string | null,
  done: boolean,
  { t }: Pick<Words, 't'>,
): string {
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
      return t(view.side === null ? 'playerSayReady' : 'playerSayReadyLeft', name);
    }
  }
}
