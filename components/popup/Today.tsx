import type { Glance } from '../../lib/domain/engine/glance.ts';
import { longestBoutMs } from '../../lib/domain/summary/day.ts';
import { useWords } from '../words.ts';
import { Later, type LaterProps } from './Later.tsx';
import styles from './Today.module.css';

/** An estimate is rounded to five minutes: it is not known any better. */
const ESTIMATE_MINUTES = 5;

/** The bar comes after the numbers, so that they need not wait for its code; its place is kept for it. */
const BAR = () => import('../day-bar/DayBar.tsx').then(({ DayBar }) => DayBar);

interface TodayProps extends Pick<LaterProps<object>, 'onFault'> {
  readonly glance: Glance;
}

/** Today at a glance: three numbers, the bar of the day, and what the numbers are worth. */
export function Today({ glance, onFault }: TodayProps) {
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
      {/* What is asked comes first, and a popup is no higher than it is. */}
      {glance.nudge.open === null && (
        <>
          <div class={styles.bar}>
            <Later of={BAR} with={{ day: today, at: glance.at }} onFault={onFault} />
          </div>
          <p class={styles.worth}>{t(glance.confidence === 'low' ? 'popupEstimateRough' : 'popupEstimate')}</p>
        </>
      )}
    </section>
  );
}
