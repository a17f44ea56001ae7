/** The page that `figure.ts` measures: the drawing of the player, or nothing but a loop of frames. */
import { render } from 'preact';
import { ExerciseFigure } from '../../components/minute/ExerciseFigure.tsx';
import { playerAt } from '../../lib/domain/routines/player.ts';
import { turnOf } from '../../lib/domain/routines/turn.ts';
import '../../components/tokens.css';

/** As often as the player looks at its clock. */
const LOOK_MS = 200;
/** Into the step: every breathing pattern has settled by then. */
const BEGIN_MS = 6_500;

const stage = document.createElement('div');
stage.style.inlineSize = '320px';
document.body.append(stage);
let looking: ReturnType<typeof setInterval> | undefined;

function draw(exerciseId: string, elapsedMs: number): void {
  const step = { exerciseId, setupSeconds: 0, workSeconds: 600, sides: false, breaksSitting: true };
  const plan = { id: 'bench', kind: 'movement', presetId: null, steps: [step] } as const;
  const view = playerAt({ plan, startedAt: 0, pausedAt: null, pausedMs: 0, skippedMs: 0, hurt: [] }, elapsedMs);
  if (view.phase === 'over') throw new Error('the step is over');
  render(<ExerciseFigure {...turnOf(view)} />, stage);
}

/** Shows an exercise that moves as in the player, or nothing. */
export function show(exerciseId: string | null): void {
  clearInterval(looking);
  render(null, stage);
  if (exerciseId === null) return;
  const from = performance.now() - BEGIN_MS;
  const look = () => draw(exerciseId, performance.now() - from);
  look();
  looking = setInterval(look, LOOK_MS);
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
