import { type Span, type Total, totalOf } from '../../lib/domain/presence/ledger.ts';
import { type DayBout, PROLONGED_MS } from '../../lib/domain/summary/day.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';

/** Adjacent spans that count to the same total, as one. Epoch ms, half open. */
export interface Stretch {
  readonly kind: Total;
  readonly startAt: number;
  readonly endAt: number;
}

/** The part of the day that the axis shows. Epoch ms. */
export interface Frame {
  readonly fromAt: number;
  readonly untilAt: number;
}

/** A whole hour on the axis. Which hours carry words depends on the room there is. */
export interface Tick {
  readonly at: number;
  readonly labelled: 'always' | 'when-wide' | 'never';
}

/** Narrower than this, an hour of two would fill the page and look like a whole day. */
const SHORTEST_FRAME_MS = 8 * HOUR_MS;

/** How many words fit along the axis of a wide page, and of one of 480 pixels. */
const LABELS_WIDE = 12;
const LABELS_NARROW = 6;
const STRIDES = [1, 2, 3, 4, 6, 12] as const;

/** Spans as stretches of one kind, in order, cut to `[startAt, endAt)`; empty ones are left out. */
export function stretchesOf(spans: readonly Span[], startAt: number, endAt: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const span of spans) {
    const from = Math.max(span.startAt, startAt);
    const until = Math.min(span.endAt, endAt);
    if (until <= from) continue;
    const kind = totalOf(span.kind);
    const last = stretches.at(-1);
    if (last !== undefined && last.kind === kind && last.endAt === from) {
      stretches[stretches.length - 1] = { ...last, endAt: until };
    } else {
      stretches.push({ kind, startAt: from, endAt: until });
    }
  }
  return stretches;
}

/**
 * The whole hours, counted from the day's start, in which there is something to see: from the first stretch that is
 * neither away nor without data until now, and at least eight hours where the day has them.
 */
export function frameOf(stretches: readonly Stretch[], startAt: number, endAt: number, now: number): Frame {
  const first = stretches.find((stretch) => stretch.kind !== 'away' && stretch.kind !== 'unknown');
  const firstAt = Math.min(Math.max(first?.startAt ?? now, startAt), endAt);
  const lastAt = Math.max(stretches.at(-1)?.endAt ?? startAt, now);
  const wholeHours = (at: number, round: (hours: number) => number) =>
    startAt + round((at - startAt) / HOUR_MS) * HOUR_MS;
  const wantedFromAt = wholeHours(firstAt, Math.floor);
  const untilAt = Math.min(endAt, Math.max(wholeHours(lastAt, Math.ceil), wantedFromAt + SHORTEST_FRAME_MS));
  return { fromAt: Math.max(startAt, Math.min(wantedFromAt, untilAt - SHORTEST_FRAME_MS)), untilAt };
}

/** Where an instant lies in the frame: 0 at its left edge, 1 at its right edge, cut to these. */
export function placeOf(at: number, frame: Frame): number {
  return Math.min(1, Math.max(0, (at - frame.fromAt) / (frame.untilAt - frame.fromAt)));
}

/** The hours of the axis, both ends included where they are whole hours. */
export function ticksOf(frame: Frame, dayStartAt: number): readonly Tick[] {
  const hours = (frame.untilAt - frame.fromAt) / HOUR_MS;
  const stride = (room: number) => STRIDES.find((step) => hours / step <= room) ?? 24;
  const narrow = stride(LABELS_NARROW);
  const wide = stride(LABELS_WIDE);
  const ticks: Tick[] = [];
  for (let at = frame.fromAt; at <= frame.untilAt; at += HOUR_MS) {
    const hour = Math.round((at - dayStartAt) / HOUR_MS);
    ticks.push({ at, labelled: hour % narrow === 0 ? 'always' : hour % wide === 0 ? 'when-wide' : 'never' });
  }
  return ticks;
}

/** The bouts to be marked as long, of those that reach into the frame. */
export function longBouts(bouts: readonly DayBout[], frame: Frame): readonly DayBout[] {
  return bouts.filter(
    (bout) => bout.wholeMs >= PROLONGED_MS && bout.endAt > frame.fromAt && bout.startAt < frame.untilAt,
  );
}

/** The bout that a stretch of sitting belongs to, if it is a long one. */
export function longBoutAround(stretch: Stretch, bouts: readonly DayBout[]): DayBout | undefined {
  if (stretch.kind !== 'sitting') return undefined;
  return bouts.find(
    (bout) => bout.wholeMs >= PROLONGED_MS && bout.startAt < stretch.endAt && bout.endAt > stretch.startAt,
  );
}
