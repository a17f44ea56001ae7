import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import type { Span } from '../../lib/domain/presence/ledger.ts';
import type { Confidence, DayRow } from '../../lib/domain/summary/day.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { TroubleNotice } from '../notice/TroubleNotice.tsx';
import type { Trouble } from '../notice/troubles.ts';
import { useWords } from '../words.ts';
import { BreakList } from './BreakList.tsx';
import { ConfidenceTag } from './ConfidenceTag.tsx';
import { DayTimeline } from './DayTimeline.tsx';
import { Headlines } from './Headlines.tsx';
import { NudgeList } from './NudgeList.tsx';
import styles from './TodayView.module.css';

export interface TodayViewProps {
  /** Today so far, with the bout under way. */
  readonly day: DayRow;
  /** Today's spans in order, with the one under way. */
  readonly spans: readonly Span[];
  /** The nudges shown today, in order. */
  readonly nudges: readonly Nudge[];
  readonly confidence: Confidence;
  /** Now, in epoch ms. */
  readonly at: number;
  /** When the local day ends, in epoch ms: 23, 24 or 25 hours after its start. */
  readonly dayEndAt: number;
  /** The sitting time after which a nudge comes, in ms: what the empty page promises. */
  readonly intervalMs: number;
  /** What went wrong on the way here, if anything did. */
  readonly problem: Trouble | null;
}

/** Until its middle a day has the date of its start, whatever hour that is and however many hours it has. */
const MIDDLE_MS = 12 * HOUR_MS;

function isEmpty(day: DayRow, nudges: readonly Nudge[]): boolean {
  return day.sittingMs + day.standingMs + day.movingMs === 0 && day.breaks.length === 0 && nudges.length === 0;
}

/** The dashboard's page of today: four numbers, the day along the hours, its breaks and its nudges. */
export function TodayView({ day, spans, nudges, confidence, at, dayEndAt, intervalMs, problem }: TodayViewProps) {
  const words = useWords();
  const empty = isEmpty(day, nudges);
  return (
    <div class={styles.today}>
      <header class={styles.header}>
        <h1>{words.t('dashboardToday')}</h1>
        <p class={styles.date}>{words.date(Math.min(at, day.startAt + MIDDLE_MS))}</p>
        {!empty && <ConfidenceTag confidence={confidence} day={day} />}
      </header>
      {problem !== null && <TroubleNotice trouble={problem} />}
      {empty ? (
        // Nothing is promised while it may be that nothing can be read.
        problem === null && <Empty intervalMs={intervalMs} />
      ) : (
        <>
          <Headlines day={day} />
          <Card title={words.t('dashboardTimelineTitle')}>
            <DayTimeline day={day} spans={spans} at={at} dayEndAt={dayEndAt} />
          </Card>
          <div class={styles.pair}>
            <Card title={words.t('dashboardBreaksTitle')}>
              <BreakList breaks={day.breaks} />
            </Card>
            <Card title={words.t('dashboardNudgesTitle')}>
              <NudgeList nudges={nudges} />
            </Card>
          </div>
        </>
      )}
      <details class={styles.limits}>
        <summary>{words.t('dashboardLimitsTitle')}</summary>
        <p>{words.t('dashboardLimits')}</p>
      </details>
    </div>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const titleId = useId();
  return (
    <section class={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} class={styles.cardTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What will be seen here, and when: a new day, or the first one. */
function Empty({ intervalMs }: { readonly intervalMs: number }) {
  const words = useWords();
  return (
    <section class={styles.empty}>
      <svg class={styles.emptyPicture} viewBox="0 0 240 64" aria-hidden="true" focusable="false">
        <path
          class={styles.emptyBars}
          d="M10 59V34h46v25M66 59V48h14v11M90 59V34h66v25M166 59V12h12v47M188 59V34h40v25"
        />
        <path class={styles.emptyFloor} d="M2 60h236" />
      </svg>
      <h2>{words.t('dashboardEmptyTitle')}</h2>
      <ul class={styles.emptyList}>
        <li>{words.t('dashboardEmptyFirst')}</li>
        <li>{words.t('dashboardEmptyBreaks')}</li>
        <li>{words.t('dashboardEmptyNudge', words.length(intervalMs))}</li>
      </ul>
    </section>
  );
}
