/**
 * What time was spent on. The ledger is a sequence of entries in the order of time: spans that cover every
 * millisecond once, and the breaks and bouts that follow from them.
 */

/** `active`, `watching` and `bridged` are sitting time. */
export type SpanKind = 'active' | 'watching' | 'bridged' | 'standing' | 'moving' | 'away' | 'unknown';

/** The five totals that add up to all time since installation. */
export type Total = 'sitting' | 'standing' | 'moving' | 'away' | 'unknown';

export const TOTALS = ['sitting', 'standing', 'moving', 'away', 'unknown'] as const satisfies readonly Total[];

export type BreakKind = 'natural' | 'movement' | 'standing' | 'moved';

/** A stretch of time spent on one thing. Epoch ms, half open. */
export interface Span {
  readonly kind: SpanKind;
  readonly startAt: number;
  readonly endAt: number;
}

/** A break that is over. `moved` has no length: nobody saw it. */
export interface Break {
  readonly kind: BreakKind;
  readonly startAt: number;
  readonly endAt: number;
}

/** To which of the five totals a span counts. */
export function totalOf(kind: SpanKind): Total {
  switch (kind) {
    case 'active':
    case 'watching':
    case 'bridged':
      return 'sitting';
    case 'standing':
    case 'moving':
    case 'away':
    case 'unknown':
      return kind;
  }
}
