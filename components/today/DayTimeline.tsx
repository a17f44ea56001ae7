import { useId, useState } from 'preact/hooks';
import { type Span, TOTALS } from '../../lib/domain/presence/ledger.ts';
import type { DayRow } from '../../lib/domain/summary/day.ts';
import { useWords, type Words } from '../words.ts';
import styles from './DayTimeline.module.css';
import { KindPatterns, StretchShape, TRACK_BOTTOM, TRACK_HEIGHT } from './StretchShape.tsx';
import {
  type Frame,
  frameOf,
  longBoutAround,
  longBouts,
  placeOf,
  type Stretch,
  stretchesOf,
  ticksOf,
} from './timeline.ts';
import { estimate, seenLength, TOTAL_WORDS } from './vocabulary.ts';

export interface DayTimelineProps {
  readonly day: DayRow;
  /** The day's spans in order, with the one under way. */
  readonly spans: readonly Span[];
  readonly at: number;
  readonly dayEndAt: number;
}

const MARK_Y = 22;
/** A share of the frame that is wide enough for the words of a length above a bracket. */
const ROOM_FOR_WORDS = 0.065;
const ROOM_FOR_WORDS_NARROW = 0.15;
/** The height of a sample in the legend, in pixels. */
const SAMPLE = 20;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function tell(words: Words, stretch: Stretch, day: DayRow): string {
  const told = words.t(
    'dashboardStretch',
    words.clock(stretch.startAt),
    words.clock(stretch.endAt),
    words.t(TOTAL_WORDS[stretch.kind]),
    seenLength(words, stretch.endAt - stretch.startAt),
  );
  const bout = longBoutAround(stretch, day.bouts);
  return bout === undefined ? told : `${told} ${words.t('dashboardStretchLong', estimate(words, bout.wholeMs))}`;
}

/** The index that a key leads to from `index`; undefined for a key that is not ours. */
function stepBy(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * The day as a bar along the hours. One stop of the tab key: the arrow keys go from stretch to stretch, and the line
 * beneath tells what a pointer would. The same is there as a table.
 */
export function DayTimeline({ day, spans, at, dayEndAt }: DayTimelineProps) {
  const words = useWords();
  const patternId = useId();
  const [chosenAt, setChosenAt] = useState<number | null>(null);
  const all = stretchesOf(spans, day.startAt, dayEndAt);
  const frame = frameOf(all, day.startAt, dayEndAt, at);
  const visible = all.filter((stretch) => stretch.endAt > frame.fromAt);
  const chosenIndex = chosenAt === null ? -1 : visible.findIndex((s) => s.startAt <= chosenAt && chosenAt < s.endAt);
  const chosen = visible[chosenIndex];

  const choose = (index: number) => setChosenAt(visible[index]?.startAt ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepBy(event.key, chosenIndex, visible.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const onPointerMove = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (box.width === 0) return;
    setChosenAt(frame.fromAt + ((event.clientX - box.left) / box.width) * (frame.untilAt - frame.fromAt));
  };

  return (
    <div class={styles.timeline}>
      <Legend day={day} />
      <div
        class={styles.stage}
        role="slider"
        tabIndex={0}
        aria-label={words.t('dashboardTimelineLabel')}
        aria-readonly="true"
        aria-valuemin={1}
        aria-valuemax={Math.max(1, visible.length)}
        aria-valuenow={Math.max(1, chosenIndex + 1)}
        aria-valuetext={chosen === undefined ? words.t('dashboardTimelineIdle') : tell(words, chosen, day)}
        onFocus={() => chosenIndex < 0 && choose(visible.length - 1)}
        onBlur={() => setChosenAt(null)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosenAt(null)}
      >
        <svg class={styles.bar} aria-hidden="true" focusable="false">
          <KindPatterns id={patternId} />
          <HourLines frame={frame} dayStartAt={day.startAt} />
          <line class={styles.floor} x1="0" x2="100%" y1={TRACK_BOTTOM} y2={TRACK_BOTTOM} />
          {visible.map((stretch) => (
            <StretchShape
              key={stretch.startAt}
              patternId={patternId}
              kind={stretch.kind}
              from={placeOf(stretch.startAt, frame)}
              until={placeOf(stretch.endAt, frame)}
            />
          ))}
          <LongMarks day={day} frame={frame} />
          {chosen !== undefined && (
            <rect
              class={styles.chosen}
              x={percent(placeOf(chosen.startAt, frame))}
              width={percent(placeOf(chosen.endAt, frame) - placeOf(chosen.startAt, frame))}
              y={TRACK_BOTTOM - TRACK_HEIGHT - 4}
              height={TRACK_HEIGHT + 8}
              rx="4"
            />
          )}
          {at < frame.untilAt && (
            <line
              class={styles.now}
              x1={percent(placeOf(at, frame))}
              x2={percent(placeOf(at, frame))}
              y1={TRACK_BOTTOM - TRACK_HEIGHT - 8}
              y2={TRACK_BOTTOM + 6}
            />
          )}
        </svg>
      </div>
      <p class={styles.told} aria-hidden="true">
        {chosen === undefined ? words.t('dashboardTimelineIdle') : tell(words, chosen, day)}
      </p>
      <StretchTable stretches={all} day={day} />
    </div>
  );
}

function Legend({ day }: { readonly day: DayRow }) {
  const words = useWords();
  const patternId = useId();
  return (
    <ul class={styles.legend}>
      {TOTALS.map((kind) => (
        <li key={kind}>
          <svg class={styles.swatch} width="18" height={SAMPLE} aria-hidden="true" focusable="false">
            <KindPatterns id={patternId} />
            <StretchShape patternId={patternId} kind={kind} from={0} until={1} sample={SAMPLE} />
          </svg>
          <span>{words.t(TOTAL_WORDS[kind])}</span>
          <span class={styles.legendLength}>{estimate(words, day[`${kind}Ms`])}</span>
        </li>
      ))}
      <li>
        <svg class={styles.swatch} width="18" height={SAMPLE} aria-hidden="true" focusable="false">
          <path class={styles.long} d={`M1 ${SAMPLE - 4}v-6h16v6`} />
        </svg>
        <span>{words.t('dashboardLegendLong')}</span>
      </li>
    </ul>
  );
}

function HourLines({ frame, dayStartAt }: { readonly frame: Frame; readonly dayStartAt: number }) {
  const words = useWords();
  return (
    <g>
      {ticksOf(frame, dayStartAt).map(({ at, labelled }) => {
        const place = placeOf(at, frame);
        const anchor = place < 0.02 ? 'start' : place > 0.98 ? 'end' : 'middle';
        return (
          <g key={at} class={labelled === 'when-wide' ? styles.whenWide : undefined}>
            <line
              class={labelled === 'never' ? styles.hourMinor : styles.hour}
              x1={percent(place)}
              x2={percent(place)}
              y1={TRACK_BOTTOM - TRACK_HEIGHT - 8}
              y2={TRACK_BOTTOM + 6}
            />
            {labelled !== 'never' && (
              <text class={styles.hourLabel} x={percent(place)} y={TRACK_BOTTOM + 22} text-anchor={anchor}>
                {words.clock(at)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function LongMarks({ day, frame }: { readonly day: DayRow; readonly frame: Frame }) {
  const words = useWords();
  return (
    <g>
      {longBouts(day.bouts, frame).map((bout) => {
        const from = placeOf(bout.startAt, frame);
        const until = placeOf(bout.endAt, frame);
        const room = until - from;
        return (
          <g key={bout.startAt} data-long-bout>
            <line class={styles.long} x1={percent(from)} x2={percent(until)} y1={MARK_Y} y2={MARK_Y} />
            <line class={styles.long} x1={percent(from)} x2={percent(from)} y1={MARK_Y} y2={MARK_Y + 6} />
            <line class={styles.long} x1={percent(until)} x2={percent(until)} y1={MARK_Y} y2={MARK_Y + 6} />
            {room >= ROOM_FOR_WORDS && (
              <text
                class={room < ROOM_FOR_WORDS_NARROW ? `${styles.longLabel} ${styles.whenWide}` : styles.longLabel}
                x={percent((from + until) / 2)}
                y={MARK_Y - 7}
                text-anchor="middle"
              >
                {estimate(words, bout.wholeMs)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function StretchTable({ stretches, day }: { readonly stretches: readonly Stretch[]; readonly day: DayRow }) {
  const words = useWords();
  return (
    <details class={styles.asTable}>
      <summary>{words.t('dashboardTimelineTable')}</summary>
      <table>
        <caption class={styles.caption}>{words.t('dashboardTimelineCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('dashboardColumnFrom')}</th>
            <th scope="col">{words.t('dashboardColumnUntil')}</th>
            <th scope="col">{words.t('dashboardColumnKind')}</th>
            <th scope="col">{words.t('dashboardColumnLength')}</th>
            <th scope="col">{words.t('dashboardColumnLong')}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => {
            const bout = longBoutAround(stretch, day.bouts);
            return (
              <tr key={stretch.startAt}>
                <td>{words.clock(stretch.startAt)}</td>
                <td>{words.clock(stretch.endAt)}</td>
                <td>{words.t(TOTAL_WORDS[stretch.kind])}</td>
                <td>{seenLength(words, stretch.endAt - stretch.startAt)}</td>
                <td>{bout === undefined ? '' : estimate(words, bout.wholeMs)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
