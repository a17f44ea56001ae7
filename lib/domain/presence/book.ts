import { type Calendar, type DayPart, type LocalDay, splitByDay } from '../time.ts';
import { type AbsenceRules, judgeAbsence, STANDING_FORGOTTEN_MS } from './absence.ts';
import { type Break, type BreakKind, type SpanKind, totalOf } from './ledger.ts';
import type { Stretch } from './presence.ts';

/** A sedentary bout under way: since when, and the sitting time that is written of it. */
export interface Bout {
  /** Epoch ms. */
  readonly startAt: number;
  /** Sitting time in ms, without the span that is still open. */
  readonly sittingMs: number;
  /** The same by local day. */
  readonly sittingByDay: Readonly<Record<LocalDay, number>>;
}

/** What has to be known of the past to write on: the open bout, the posture, and the calendars that open time needs. */
export interface Book {
  readonly bout: Bout | null;
  /** Epoch ms since which the person stands; null while sitting. */
  readonly standingSince: number | null;
  /** In order; never empty. */
  readonly calendars: readonly Calendar[];
}

/** Something that is over and can be written down. */
export type Happening =
  | Stretch
  | { readonly type: 'posture'; readonly posture: 'sitting' | 'standing'; readonly at: number }
  | { readonly type: 'moved'; readonly at: number }
  /** A routine that was done and breaks sitting. */
  | { readonly type: 'movement'; readonly startAt: number; readonly endAt: number };

/** A line of the ledger. */
export type Posting =
  | { readonly type: 'span'; readonly kind: SpanKind; readonly parts: readonly DayPart[] }
  | { readonly type: 'break'; readonly break: Break; readonly days: readonly DayPart[] }
  | {
      readonly type: 'bout';
      readonly bout: Bout;
      /** Epoch ms. */
      readonly endAt: number;
      readonly days: readonly DayPart[];
    };

/** What ended a bout, or would have ended one: breaks and stretches without data. */
export interface Ending {
  readonly by: BreakKind | 'no-data';
  /** The bout that it ended; null for none. */
  readonly ended: Pick<Bout, 'startAt' | 'sittingMs'> | null;
  /** Epoch ms of the beginning and of the return. */
  readonly startAt: number;
  readonly endAt: number;
}

/** A span of sitting within a bout, with the sitting time of the bout before it. */
export interface Sat {
  readonly boutStartAt: number;
  readonly beforeMs: number;
  readonly startAt: number;
  readonly endAt: number;
}

export interface Written {
  readonly book: Book;
  readonly postings: readonly Posting[];
  readonly endings: readonly Ending[];
  readonly sat: readonly Sat[];
}

const nothing = (book: Book): Written => ({ book, postings: [], endings: [], sat: [] });

function both(first: Written, second: (book: Book) => Written): Written {
  const next = second(first.book);
  return {
    book: next.book,
    postings: [...first.postings, ...next.postings],
    endings: [...first.endings, ...next.endings],
    sat: [...first.sat, ...next.sat],
  };
}

/** The days that a stretch touches; an instant touches the day it lies in. */
function daysTouched(startAt: number, endAt: number, calendars: readonly Calendar[]): readonly DayPart[] {
  return splitByDay(startAt, Math.max(endAt, startAt + 1), calendars);
}

function writeSpan(book: Book, kind: SpanKind, startAt: number, endAt: number): Written {
  if (endAt <= startAt) return nothing(book);
  const parts = splitByDay(startAt, endAt, book.calendars);
  const postings: readonly Posting[] = [{ type: 'span', kind, parts }];
  if (totalOf(kind) !== 'sitting' || book.bout === null) return { ...nothing(book), postings };
  const { bout } = book;
  const sittingByDay: Record<LocalDay, number> = { ...bout.sittingByDay };
  for (const part of parts) sittingByDay[part.day] = (sittingByDay[part.day] ?? 0) + part.endAt - part.startAt;
  const sittingMs = bout.sittingMs + endAt - startAt;
  return {
    ...nothing({ ...book, bout: { ...bout, sittingMs, sittingByDay } }),
    postings,
    sat: [{ boutStartAt: bout.startAt, beforeMs: bout.sittingMs, startAt, endAt }],
  };
}

/** A bout ends; one that never had any length is none. */
function endBout(book: Book, at: number): Written {
  const { bout } = book;
  if (bout === null) return nothing(book);
  const endAt = Math.max(at, bout.startAt);
  const without: Book = { ...book, bout: null };
  if (endAt === bout.startAt && bout.sittingMs === 0) return nothing(without);
  const days = daysTouched(bout.startAt, endAt, book.calendars);
  return { ...nothing(without), postings: [{ type: 'bout', bout, endAt, days }] };
}

/** A bout starts, unless the person stands or one is under way. */
export function withBout(book: Book, at: number): Book {
  if (book.bout !== null || book.standingSince !== null) return book;
  return { ...book, bout: { startAt: at, sittingMs: 0, sittingByDay: {} } };
}

function startBout(book: Book, at: number): Written {
  return nothing(withBout(book, at));
}

function listBreak(book: Book, kind: BreakKind, startAt: number, endAt: number): Written {
  const days = daysTouched(startAt, endAt, book.calendars);
  return { ...nothing(book), postings: [{ type: 'break', break: { kind, startAt, endAt }, days }] };
}

function ending(book: Book, by: Ending['by'], ended: Bout | null, startAt: number, endAt: number): Written {
  const of = ended === null ? null : { startAt: ended.startAt, sittingMs: ended.sittingMs };
  return { ...nothing(book), endings: [{ by, ended: of, startAt, endAt }] };
}

function stopStanding(book: Book, at: number): Written {
  if (book.standingSince === null) return nothing(book);
  const { standingSince } = book;
  return both(nothing({ ...book, standingSince: null }), (next) => listBreak(next, 'standing', standingSince, at));
}

/** Ends the bout, writes what took its place, and starts the next one. */
function interrupt(book: Book, by: Ending['by'], kind: SpanKind, startAt: number, endAt: number): Written {
  let written = both(endBout(book, startAt), (next) => writeSpan(next, kind, startAt, endAt));
  if (by !== 'no-data') written = both(written, (next) => listBreak(next, by, startAt, endAt));
  written = both(written, (next) => ending(next, by, book.bout, startAt, endAt));
  return both(written, (next) => startBout(next, endAt));
}

function writeAbsence(book: Book, absence: Stretch & { type: 'absence' }, rules: AbsenceRules): Written {
  const { startAt, endAt, cause } = absence;
  const verdict = judgeAbsence(absence, rules);
  const away: SpanKind = cause === 'gap' ? 'unknown' : 'away';
  switch (verdict) {
    case 'bridged':
      return writeSpan(book, book.standingSince === null ? 'bridged' : 'standing', startAt, endAt);
    case 'pause':
      return writeSpan(book, away, startAt, endAt);
    case 'break':
    case 'no-data': {
      const forgets = endAt - startAt >= STANDING_FORGOTTEN_MS;
      const by = verdict === 'break' ? 'natural' : verdict;
      return both(forgets ? stopStanding(book, startAt) : nothing(book), (next) =>
        interrupt(next, by, away, startAt, endAt),
      );
    }
  }
}

function writePosture(book: Book, posture: 'sitting' | 'standing', at: number): Written {
  const stands = book.standingSince !== null;
  if (stands === (posture === 'standing')) return nothing(book);
  if (posture === 'sitting') return both(stopStanding(book, at), (next) => startBout(next, at));
  const seated = both(endBout(book, at), (next) => ending(next, 'standing', book.bout, at, at));
  return both(seated, (next) => nothing({ ...next, standingSince: at }));
}

function writeMoved(book: Book, at: number): Written {
  // No bout to end, or nothing since it began: while standing, or at a second press of the button.
  if (book.bout === null || (book.bout.sittingMs === 0 && book.bout.startAt === at)) return nothing(book);
  return interrupt(book, 'moved', 'moving', at, at);
}

/** Writes one happening. Happenings come in the order of time and leave no millisecond out. */
function write(book: Book, happening: Happening, rules: AbsenceRules): Written {
  switch (happening.type) {
    case 'present': {
      // The first input ever, and every return, starts a bout.
      const kind: SpanKind = book.standingSince === null ? happening.kind : 'standing';
      return both(startBout(book, happening.startAt), (next) =>
        writeSpan(next, kind, happening.startAt, happening.endAt),
      );
    }
    case 'unseen':
      return both(writeSpan(book, 'unknown', happening.startAt, happening.endAt), (next) =>
        startBout(next, happening.endAt),
      );
    case 'absence':
      return writeAbsence(book, happening, rules);
    case 'posture':
      return writePosture(book, happening.posture, happening.at);
    case 'moved':
      return writeMoved(book, happening.at);
    case 'movement':
      return interrupt(book, 'movement', 'moving', happening.startAt, happening.endAt);
  }
}

/** Writes several happenings one after the other. */
export function writeAll(book: Book, happenings: readonly Happening[], rules: AbsenceRules): Written {
  return happenings.reduce(
    (written, happening) => both(written, (next) => write(next, happening, rules)),
    nothing(book),
  );
}

/** Lists what is still open at `at` with what it has: the bout, and standing. */
export function closeBook(book: Book, at: number): Written {
  return both(endBout(book, at), (next) => stopStanding(next, at));
}

/** Sitting time of the bout at `at`, with the open stretch if it is sitting. */
export function boutSittingMs(book: Book, openSince: number | null, at: number): number {
  if (book.bout === null) return 0;
  return book.bout.sittingMs + (openSince === null ? 0 : Math.max(0, at - openSince));
}
