import type { Total } from '../../lib/domain/presence/ledger.ts';
import styles from './StretchShape.module.css';

/** The bar, in pixels from the top of its drawing: stretches stand on its bottom line. */
export const TRACK_BOTTOM = 96;
export const TRACK_HEIGHT = 60;

/**
 * The kinds differ in height and in pattern, so that they can be told apart without colour: sitting is a plain low
 * block, standing a tall striped one, moving a tall solid one, away an outline, no data a dotted line.
 */
const HEIGHTS: Readonly<Record<Total, number>> = { sitting: 36, standing: 60, moving: 60, away: 14, unknown: 14 };

const patternOf = (id: string, kind: 'standing' | 'unknown') => `${id}-${kind}`;

/** The patterns that the shapes of one drawing share. */
export function KindPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={patternOf(id, 'standing')} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class={styles.standingGround} width="6" height="6" />
        <rect class={styles.standing} width="3" height="6" />
      </pattern>
      <pattern id={patternOf(id, 'unknown')} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class={styles.unknown} cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  );
}

export interface StretchShapeProps {
  /** The id that the drawing's `KindPatterns` has. */
  readonly patternId: string;
  readonly kind: Total;
  /** Shares of the drawing's width, 0 to 1. */
  readonly from: number;
  readonly until: number;
  /** For a small sample of the kind: its greatest height, in pixels, which is also the drawing's. */
  readonly sample?: number;
}

/** Lower than this, an outline and a row of dots cannot be seen. */
const LOWEST = 8;

export function StretchShape({ patternId, kind, from, until, sample }: StretchShapeProps) {
  const height =
    sample === undefined ? HEIGHTS[kind] : Math.max(LOWEST, Math.round((HEIGHTS[kind] * sample) / TRACK_HEIGHT));
  const box = {
    x: `${(from * 100).toFixed(3)}%`,
    width: `${((until - from) * 100).toFixed(3)}%`,
    y: (sample ?? TRACK_BOTTOM) - height,
    height,
    'data-kind': kind,
  };
  switch (kind) {
    case 'sitting':
      return <rect {...box} class={styles.sitting} />;
    case 'standing':
      return <rect {...box} fill={`url(#${patternOf(patternId, 'standing')})`} />;
    case 'moving':
      return <rect {...box} class={styles.moving} />;
    case 'away':
      return <rect {...box} class={styles.away} />;
    case 'unknown':
      return <rect {...box} fill={`url(#${patternOf(patternId, 'unknown')})`} />;
  }
}
