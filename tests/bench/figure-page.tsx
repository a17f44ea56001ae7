/** The page that `figure.ts` measures: the drawing of the player, or nothing but a loop of frames. */
import { render } from 'preact';
import { ExerciseFigure } from '../../components/minute/ExerciseFigure.tsx';
import '../../components/tokens.css';

const stage = document.createElement('div');
stage.style.inlineSize = '320px';
document.body.append(stage);

/** Shows an exercise that moves, or nothing. */
export function show(exerciseId: string | null): void {
  render(
    exerciseId === null ? null : <ExerciseFigure exerciseId={exerciseId} mirrored={false} moving elapsedMs={0} />,
    stage,
  );
}

/** Resolves after so many frames, with the ms that they took. */
export function frames(count: number): Promise<number> {
  return new Promise((resolve) => {
    let left = count;
    let from: number | undefined;
    requestAnimationFrame(function next(now) {
      from ??= now;
      if (left-- === 0) resolve(now - from);
      else requestAnimationFrame(next);
    });
  });
}
