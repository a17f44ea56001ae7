import type { DayRow } from '../../lib/domain/summary/day.ts';
import { QUARTER_MS } from '../../lib/domain/time.ts';
import { type MessageKey, useWords, type Words } from '../words.ts';
import { DRAWN, type Drawn, FULL, pathsOf, stretchOf } from './columns.ts';
import styles from './DayBar.module.css';

const LABELS = {
  sitting: 'commonSitting',
  standing: 'commonStanding',
  moving: 'commonMoving',
  unknown: 'commonUnknown',
} as const satisfies Record<Drawn, MessageKey>;

export interface DayBarProps {
  readonly day: DayRow;
  /** Epoch ms up to which the day is drawn. */
  readonly at: number;
}

function inWords(day: DayRow, from: string, until: string, { t, length }: Words): string {
  const totals = { sitting: day.sittingMs, standing: day.standingMs, moving: day.movingMs, unknown: day.unknownMs };
  const parts = DRAWN.filter((kind) => totals[kind] > 0).map(
    (kind) => `${t(LABELS[kind])} ${length(totals[kind], kind === 'moving' ? 1 : 5)}`,
  );
  return t('commonDayBar', from, until, parts.join(', '));
}

/** The day so far as a small bar of quarter-hours, with its totals as the text of the picture. */
export function DayBar({ day, at }: DayBarProps) {
  const words = useWords();
  const stretch = stretchOf(day.quarters, day.startAt, at);
  if (stretch === null) return null;
  const columns = stretch.until - stretch.from;
  const paths = pathsOf(day.quarters, stretch);
  const from = words.clock(day.startAt + stretch.from * QUARTER_MS);
  const until = words.clock(day.startAt + stretch.until * QUARTER_MS);
  const seen = DRAWN.filter((kind) => paths[kind] !== '');
  return (
    <div class={styles.bar}>
      <svg
        role="img"
        aria-label={inWords(day, from, words.clock(at), words)}
        viewBox={`0 0 ${columns} 31`}
        preserveAspectRatio="none"
        class={styles.picture}
      >
        <path class={styles.line} d={`M0 ${FULL}h${columns}`} />
        {seen.map((kind) => (
          <path key={kind} class={styles[kind]} d={paths[kind]} />
        ))}
      </svg>
      <div class={styles.legend} aria-hidden="true">
        <span class={styles.ends}>
          <span>{from}</span>
          <span>{until}</span>
        </span>
        <span class={styles.keys}>
          {seen.map((kind) => (
            <span key={kind} class={styles.key}>
              <svg viewBox="0 0 10 10" class={styles.swatch}>
                <path
                  class={styles[kind]}
                  d={kind === 'unknown' ? 'M2 5v0M8 5v0' : kind === 'moving' ? 'M1 4h8v3h-8z' : 'M1 1h8v8h-8z'}
                />
              </svg>
              {words.t(LABELS[kind])}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
