import type { ComponentChildren } from 'preact';
import { type DayRow, longestBoutMs, prolongedBouts, prolongedShare } from '../../lib/domain/summary/day.ts';
import { useWords } from '../words.ts';
import styles from './Headlines.module.css';
import { estimate, estimatedShare, isEstimated } from './vocabulary.ts';

/**
 * The day in four numbers. The share in long stretches and the longest one come first: they are what reminders have
 * been seen to change.
 */
export function Headlines({ day }: { readonly day: DayRow }) {
  const words = useWords();
  const share = prolongedShare(day);
  const lastBreak = day.breaks.at(-1);
  const about = (number: string) => (
    <>
      <span class={styles.about}>{words.t('dashboardAbout')}</span> <span class={styles.figure}>{number}</span>
    </>
  );
  const length = (ms: number) => (isEstimated(ms) ? about(estimate(words, ms)) : estimate(words, ms));
  return (
    <div class={styles.frame}>
      <dl class={styles.headlines}>
        <Headline
          label={words.t('dashboardShareLabel')}
          number={share > 0 ? about(estimatedShare(words, share)) : words.percent(0)}
        >
          <svg class={styles.share} aria-hidden="true" focusable="false">
            <rect class={styles.shareTrack} width="100%" height="8" rx="4" />
            {share > 0 && <rect class={styles.shareFill} width={`${share * 100}%`} height="8" rx="4" />}
          </svg>
          <span>{words.t('dashboardShareHint')}</span>
        </Headline>
        <Headline label={words.t('dashboardLongestLabel')} number={length(longestBoutMs(day))}>
          {words.t('dashboardLongestHint', String(prolongedBouts(day)))}
        </Headline>
        <Headline label={words.t('dashboardTotalLabel')} number={length(day.sittingMs)}>
          {words.t('dashboardTotalHint')}
        </Headline>
        <Headline label={words.t('dashboardBreaksLabel')} number={String(day.breaks.length)}>
          {lastBreak === undefined
            ? words.t('dashboardBreaksNone')
            : words.t('dashboardBreaksHint', words.clock(lastBreak.endAt))}
        </Headline>
      </dl>
    </div>
  );
}

interface HeadlineProps {
  readonly label: string;
  readonly number: ComponentChildren;
  readonly children: ComponentChildren;
}

function Headline({ label, number, children }: HeadlineProps) {
  return (
    <div class={styles.headline}>
      <dt>{label}</dt>
      <dd class={styles.number}>{number}</dd>
      <dd class={styles.hint}>{children}</dd>
    </div>
  );
}
