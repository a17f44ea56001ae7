import { useWords } from '../words.ts';
import styles from './Countdown.module.css';

const SIZE = 100;
const STROKE = 8;

export interface CountdownProps {
  /** Whole seconds left. */
  readonly seconds: number;
  /** What is left, 0 to 1. */
  readonly share: number;
}

/** A ring that empties, with the seconds in it. A timer that keeps quiet: whoever wants the seconds asks for them. */
export function Countdown({ seconds, share }: CountdownProps) {
  const { t } = useWords();
  return (
    <div class={styles.countdown}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} class={styles.picture} aria-hidden="true">
        <circle class={styles.track} cx="50" cy="50" r={(SIZE - STROKE) / 2} stroke-width={STROKE} />
        <circle
          class={styles.left}
          cx="50"
          cy="50"
          r={(SIZE - STROKE) / 2}
          pathLength="1"
          stroke-width={STROKE}
          stroke-dasharray={`${Math.min(1, Math.max(0, share)).toFixed(4)} 1`}
        />
      </svg>
      <div role="timer" aria-live="off" aria-label={t('playerTimer')} class={styles.seconds}>
        {seconds}
      </div>
    </div>
  );
}
