import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Figure } from '../../../components/figure/Figure.tsx';
import { ExerciseFigure } from '../../../components/minute/ExerciseFigure.tsx';
import { MOTIONS } from '../../../lib/domain/figure/motions/index.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import { turnOf } from '../../../lib/domain/routines/turn.ts';

const motionOf = (id: string) => {
  const motion = MOTIONS[id];
  if (motion === undefined) throw new Error(`no motion for ${id}`);
  return motion;
};
const MOTION = motionOf('sit-to-stand');
const drawn = (container: Element) =>
  [...container.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the figure', () => {
  it('keeps its most telling pose without a time', () => {
    const still = drawn(render(<Figure motion={MOTION} />).container);
    expect(still.length).toBeGreaterThan(5);
    expect(drawn(render(<Figure motion={MOTION} atMs={MOTION.stillMs} />).container)).toEqual(still);
  });

  it('is somewhere else at another time', () => {
    const at = (atMs: number) => drawn(render(<Figure motion={MOTION} atMs={atMs} />).container);
    expect(at(0)).not.toEqual(at(1_500));
  });

  it('is the other way round for the other side', () => {
    const side = (id: string, mirrored: boolean) =>
      render(<Figure motion={motionOf(id)} mirrored={mirrored} />).container.innerHTML.includes('matrix(-1 0 0 1');
    // Facing the viewer it is drawn with its left leg at work, facing right with its right one.
    expect([side('standing-side-leg-lift', false), side('standing-side-leg-lift', true)]).toEqual([false, true]);
    expect([side('wall-calf-stretch', false), side('wall-calf-stretch', true)]).toEqual([true, false]);
    expect([side('sit-to-stand', false), side('sit-to-stand', true)]).toEqual([false, false]);
  });

  it('is decoration without a label and a picture with one', () => {
    const plain = render(<Figure motion={MOTION} />).container.querySelector('svg');
    expect(plain?.getAttribute('aria-hidden')).toBe('true');
    const named = render(<Figure motion={MOTION} label="Sit to stand" />).container.querySelector('svg');
    expect(named?.getAttribute('role')).toBe('img');
    expect(named?.getAttribute('aria-label')).toBe('Sit to stand');
  });
});

describe('the figure of the player', () => {
  function frames() {
    const waiting: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => waiting.push(draw));
    vi.stubGlobal('cancelAnimationFrame', () => waiting.splice(0));
    return { waiting, at: (ms: number) => act(() => waiting.shift()?.(ms)) };
  }
  const calm = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }));
  const posed = (atMs: number) => drawn(render(<Figure motion={MOTION} atMs={atMs} />).container);

  /** The player, so many ms into three seconds of getting set and twenty of work. */
  function player(ms: number, { paused = false, exerciseId = 'sit-to-stand' } = {}) {
    const step = { exerciseId, setupSeconds: 3, workSeconds: 20, sides: false, breaksSitting: true };
    const plan = { id: 'a', kind: 'movement', presetId: null, steps: [step] } as const;
    const pausedAt = paused ? ms : null;
    const view = playerAt({ plan, startedAt: 0, pausedAt, pausedMs: 0, skippedMs: 0, hurt: [] }, ms);
    if (view.phase === 'over') throw new Error('over');
    return <ExerciseFigure {...turnOf(view)} />;
  }

  it('moves while the exercise is done, and keeps still otherwise', () => {
    calm(false);
    const { at, waiting } = frames();
    const { container, rerender } = render(player(3_000));
    at(1_000);
    const first = drawn(container);
    at(1_400);
    expect(drawn(container)).not.toEqual(first);
    act(() => rerender(player(3_400, { paused: true })));
    expect(waiting).toEqual([]);
    expect(drawn(container)).toEqual(drawn(render(<Figure motion={MOTION} />).container));
  });

  it('is as far as the turn is, whenever it is opened, and goes with it when it jumps', () => {
    calm(false);
    const { at } = frames();
    const { container, rerender } = render(player(4_300));
    at(5_000);
    expect(drawn(container)).toEqual(posed(1_300));
    // Between two looks of the player at its clock the frames count on.
    at(5_150);
    expect(drawn(container)).toEqual(posed(1_450));
    act(() => rerender(player(4_400)));
    at(5_250);
    expect(drawn(container)).toEqual(posed(1_550));
    // Back to the start of the step.
    act(() => rerender(player(0)));
    at(5_300);
    expect(drawn(container)).toEqual(posed(-3_000));
    act(() => rerender(player(0, { paused: true })));
  });

  it('does not move for who asked for less motion', () => {
    calm(true);
    const { waiting } = frames();
    const { container } = render(player(5_000));
    expect(waiting).toEqual([]);
    expect(drawn(container)).toEqual(drawn(render(<Figure motion={MOTION} />).container));
  });

  it('draws nothing for an exercise that it does not know', () => {
    calm(true);
    expect(render(player(5_000, { exerciseId: 'levitation' })).container.innerHTML).toBe('');
  });
});
