import type { Glance } from '../../lib/domain/engine/glance.ts';
import { longestBoutMs } from '../../lib/domain/summary/day.ts';
import { DayBar } from '../day-bar/DayBar.tsx';
import { useWords } from '../words.ts';
import styles from './Today.module.css';

/** An estimate is rounded to five minutes: it is not known any better. */
const ESTIMATE_MINUTES = 5;

/** Today at a glance: three numbers, the bar of the day, and what the numbers are worth. */
export function Today({ glance }: { readonly glance: Glance }) {
  const { t, length } = useWords();
  const { today } = glance;
  const longestMs = Math.max(longestBoutMs(today), glance.boutMs);
  return (
    <section aria-label={t('popupToday')} class={styles.today}>
      <dl class={styles.numbers}>
        <div>
          <dt>{t('popupTodaySitting')}</dt>
          <dd>{length(today.sittingMs, ESTIMATE_MINUTES)}</dd>
        </div>
        <div>
          <dt>{t('popupTodayLongest')}</dt>
          <dd>{length(longestMs, ESTIMATE_MINUTES)}</dd>
        </div>
        <div>
          <dt>{t('popupTodayBreaks')}</dt>
          <dd>{today.breaks.length}</dd>
        </div>
      </dl>
      <DayBar day={today} at={glance.at} />
      <p class={styles.worth}>{t(glance.confidence === 'low' ? 'popupEstimateRough' : 'popupEstimate')}</p>
    </section>
  );
}
