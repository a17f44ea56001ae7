import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Figure } from '../../../components/figure/Figure.tsx';
import { ExerciseFigure } from '../../../components/minute/ExerciseFigure.tsx';
import { MOTIONS } from '../../../lib/domain/figure/motions/index.ts';

const motionOf = (id: string) => {
  const motion = MOTIONS[id];
  if (motion === undefined) throw new Error(`no motion for ${id}`);
  return motion;
};
const MOTION = motionOf('sit-to-stand');
const drawn = (container: Element) => [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));

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
    const motion = motionOf('standing-side-leg-lift');
    const side = (mirrored: boolean) => render(<Figure motion={motion} mirrored={mirrored} />).container.innerHTML;
    // Seen from the front the whole picture turns round; from the side the other limbs take over.
    expect(side(true)).toContain('matrix(-1 0 0 1');
    expect(side(false)).not.toContain('matrix');
    const walker = motionOf('standing-hip-flexor-stretch');
    const limbs = (mirrored: boolean) => drawn(render(<Figure motion={walker} mirrored={mirrored} />).container);
    expect(limbs(true)).not.toEqual(limbs(false));
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

  it('moves while the exercise is done, and keeps still otherwise', () => {
    calm(false);
    const { at, waiting } = frames();
    const { container, rerender } = render(<ExerciseFigure exerciseId="sit-to-stand" mirrored={false} moving />);
    at(1_000);
    const first = drawn(container);
    at(2_500);
    expect(drawn(container)).not.toEqual(first);
    act(() => rerender(<ExerciseFigure exerciseId="sit-to-stand" mirrored={false} moving={false} />));
    expect(waiting).toEqual([]);
    expect(drawn(container)).toEqual(drawn(render(<Figure motion={MOTION} />).container));
  });

  it('does not move for who asked for less motion', () => {
    calm(true);
    const { waiting } = frames();
    const { container } = render(<ExerciseFigure exerciseId="sit-to-stand" mirrored={false} moving />);
    expect(waiting).toEqual([]);
    expect(drawn(container)).toEqual(drawn(render(<Figure motion={MOTION} />).container));
  });

  it('draws nothing for an exercise that it does not know', () => {
    calm(true);
    const { container } = render(<ExerciseFigure exerciseId="levitation" mirrored={false} moving />);
    expect(container.innerHTML).toBe('');
  });
});
