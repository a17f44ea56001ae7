import type { ComponentChildren } from 'preact';
import styles from './Ring.module.css';

const SIZE = 100;
const STROKE = 9;
const RADIUS = (SIZE - STROKE) / 2;

export interface RingProps {
  /** How full the ring is, 0 to 1; what lies outside is taken to the nearer end. */
  readonly share: number;
  /** `still`: a broken outline, for time in which nothing fills it. */
  readonly still?: boolean;
  /** What stands in the middle: the ring itself is a picture of it and says nothing. */
  readonly children: ComponentChildren;
}

/** A ring that fills clockwise from the top. Never a live region: it would talk every minute. */
export function Ring({ share, still = false, children }: RingProps) {
  const filled = Math.min(1, Math.max(0, share));
  return (
    <div class={styles.ring}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" class={styles.picture}>
        <circle class={still ? styles.stillTrack : styles.track} cx="50" cy="50" r={RADIUS} stroke-width={STROKE} />
        {filled > 0 && (
          <circle
            class={styles.fill}
            cx="50"
            cy="50"
            r={RADIUS}
            pathLength="1"
            stroke-width={STROKE}
            stroke-dasharray={`${filled} 1`}
          />
        )}
      </svg>
      <div class={styles.middle}>{children}</div>
    </div>
  );
}
