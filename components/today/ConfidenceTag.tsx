import type { Confidence, DayRow } from '../../lib/domain/summary/day.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { type MessageKey, useWords } from '../words.ts';
import styles from './ConfidenceTag.module.css';
import { CONFIDENCE_WORDS } from './vocabulary.ts';

/** Below this much sitting time a day says little, however steady the input was: the evidence's two hours. */
const LITTLE_MS = 2 * HOUR_MS;

const BARS: Readonly<Record<Confidence, number>> = { low: 1, medium: 2, high: 3 };

function reason(confidence: Confidence, day: DayRow): MessageKey {
  switch (confidence) {
    case 'high':
      return 'dashboardConfidenceHighWhy';
    case 'medium':
      return 'dashboardConfidenceMediumWhy';
    case 'low':
      return day.sittingMs < LITTLE_MS ? 'dashboardConfidenceEarlyWhy' : 'dashboardConfidenceLowWhy';
  }
}

/** How far today's estimate can be trusted, and why. */
export function ConfidenceTag({ confidence, day }: { readonly confidence: Confidence; readonly day: DayRow }) {
  const words = useWords();
  return (
    <p class={styles.tag}>
      <svg class={styles.bars} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            class={bar <= BARS[confidence] ? styles.full : styles.empty}
            x={(bar - 1) * 5 + 0.5}
            y={14 - bar * 4.5}
            width="3"
            height={bar * 4.5 - 0.5}
          />
        ))}
      </svg>
      <span>
        <strong>{words.t(CONFIDENCE_WORDS[confidence])}</strong> {words.t(reason(confidence, day))}
      </span>
    </p>
  );
}
