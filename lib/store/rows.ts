import type { SpanRow } from '../domain/engine/records.ts';
import type { Nudge, NudgeKind, NudgeOutcome } from '../domain/nudges/nudge.ts';
import type { SpanKind } from '../domain/presence/ledger.ts';
import { among, isFlag, isNumber, isText, orNull, type Shape, withFields } from '../domain/shape.ts';
import type { AsideRow } from './schema.ts';

/** The shapes of the rows of the history. They lie apart from those of the state, which every look at it needs. */

/** One of the names, of which every one is listed. */
const named = <Name extends string>(names: Readonly<Record<Name, true>>): Shape => among(...Object.keys(names));

const spanRow = withFields({
  kind: named<SpanKind>({
    active: true,
    watching: true,
    bridged: true,
    standing: true,
    moving: true,
    away: true,
    unknown: true,
  }),
  startAt: isNumber,
  endAt: isNumber,
  day: isText,
});

const nudge = withFields({
  id: isText,
  kind: named<NudgeKind>({ movement: true, posture: true, eyes: true, breathing: true, winddown: true, own: true }),
  dueAt: isNumber,
  shownAt: isNumber,
  closedAt: orNull(isNumber),
  outcome: orNull(named<NudgeOutcome>({ taken: true, snoozed: true, skipped: true, missed: true })),
});

const asideRow = withFields({ store: among('state', 'settings', 'days'), key: isText, at: isNumber, told: isFlag });

export const isSpanRow = (value: unknown): value is SpanRow => spanRow(value);
export const isNudge = (value: unknown): value is Nudge => nudge(value);
export const isAsideRow = (value: unknown): value is AsideRow => asideRow(value);
