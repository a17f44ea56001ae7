import { useMemo } from 'preact/hooks';
import { draw, sceneOf } from '../../lib/domain/figure/drawing.ts';
import type { Motion, Tint } from '../../lib/domain/figure/motion.ts';
import { isTurned } from '../../lib/domain/figure/motion.ts';
import { poseAt } from '../../lib/domain/figure/pose.ts';
import { FINENESS } from '../../lib/domain/figure/shape.ts';
import styles from './Figure.module.css';

export interface FigureProps {
  /** For tests and styles; the drawing does not depend on it. */
  readonly exerciseId?: string;
  readonly motion: Motion;
  /** Milliseconds since the motion began, any number. Left out, the figure keeps its most telling pose. */
  readonly atMs?: number;
  /** The turn of the right side of the body, in an exercise that is done by each side. */
  readonly mirrored?: boolean;
  /** What a screen reader says. Left out, the figure is decoration beside words that say the same. */
  readonly label?: string;
  /** Side of the square in CSS pixels. Left out, it fills the width of its container. */
  readonly size?: number;
}

const TINTS: Readonly<Record<Tint, string | undefined>> = {
  figure: styles.body,
  far: styles.far,
  accent: styles.accent,
  'accent-far': styles.accentFar,
  prop: styles.prop,
  floor: styles.floor,
  ground: styles.ground,
};

/** Dots of a round pen, and the gaps between them. */
const DOTS = `${0.1 * FINENESS} ${4 * FINENESS}`;

/** A person doing an exercise, at one instant. Whoever wants it to move passes a new `atMs` a frame. */
export function Figure({ exerciseId, motion, atMs, mirrored = false, label, size: pixels }: FigureProps) {
  const scene = useMemo(() => sceneOf(motion), [motion]);
  const [x, y, size] = [scene.crop.x * FINENESS, scene.crop.y * FINENESS, scene.crop.size * FINENESS];
  const shapes = draw(scene, poseAt(motion, atMs ?? motion.stillMs));
  const turned = isTurned(motion, mirrored ? 'right' : 'left');
  const flip = turned ? { transform: `matrix(-1 0 0 1 ${2 * x + size} 0)` } : {};
  const naming =
    label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  const sides = pixels === undefined ? { width: '100%' } : { width: pixels, height: pixels };
  return (
    <svg
      class={styles.figure ?? ''}
      viewBox={`${x} ${y} ${size} ${size}`}
      data-exercise={exerciseId}
      {...sides}
      {...naming}
    >
      <g {...flip}>
        {shapes.map((shape, i) => (
          <polyline
            key={i}
            points={shape.points}
            class={`${TINTS[shape.tint]} ${shape.filled ? styles.filled : ''}`}
            stroke-width={shape.width * FINENESS}
            {...(shape.dash ? { 'stroke-dasharray': DOTS } : {})}
          />
        ))}
      </g>
    </svg>
  );
}
