import type { Away } from './away.ts';
import type { Round } from './round.ts';
import { median } from './stats.ts';

/** Bytes of scripts; gzip file by file. */
export interface Sizes {
  /** What the popup really asked for before its numbers, with everything it must load before it can run. */
  readonly beforeGzipBytes: number;
  readonly everGzipBytes: number;
  readonly workerRawBytes: number;
  readonly workerGzipBytes: number;
}

/** Everything that was measured of one extension. */
export interface Measured {
  readonly sizes: Sizes;
  readonly rounds: readonly Round[];
  readonly aways: readonly Away[];
}

type Unit = 'ms' | 'kB' | 'share' | 'count';

/** What the product may be, seen beside the blank extension of the same run. */
type Target =
  | { readonly kind: 'most'; readonly value: number }
  | { readonly kind: 'more'; readonly value: number }
  | { readonly kind: 'times'; readonly value: number };

interface Metric {
  readonly name: string;
  readonly unit: Unit;
  /** Whether the two are best read as a difference or as a ratio. */
  readonly read: 'difference' | 'ratio';
  readonly values: (measured: Measured) => readonly number[];
  readonly target: Target | null;
}

export interface Row {
  readonly name: string;
  readonly unit: Unit;
  readonly read: Metric['read'];
  /** Medians; null when it was not measured. */
  readonly product: number | null;
  readonly blank: number | null;
  readonly target: Target | null;
  /** null without a target or without a measurement. */
  readonly met: boolean | null;
}

const ofRounds = (name: keyof Round) => (measured: Measured) => measured.rounds.map((round) => round[name]);
const ofAways = (name: keyof Away) => (measured: Measured) => measured.aways.map((away) => away[name]);
const ofSizes = (name: keyof Sizes) => (measured: Measured) => [measured.sizes[name]];

const METRICS: readonly Metric[] = [
  {
    name: 'popup: first paint, cold',
    unit: 'ms',
    read: 'difference',
    values: ofRounds('firstPaintMs'),
    target: { kind: 'more', value: 30 },
  },
  { name: 'popup: numbers shown, cold', unit: 'ms', read: 'difference', values: ofRounds('readyMs'), target: null },
  {
    name: 'popup: main-thread CPU',
    unit: 'ms',
    read: 'ratio',
    values: ofRounds('popupCpuMs'),
    target: { kind: 'times', value: 2.5 },
  },
  {
    name: 'popup: JS heap',
    unit: 'kB',
    read: 'ratio',
    values: ofRounds('popupHeapBytes'),
    target: { kind: 'times', value: 2 },
  },
  {
    name: 'popup: script before the numbers, gzip',
    unit: 'kB',
    read: 'difference',
    values: ofSizes('beforeGzipBytes'),
    target: { kind: 'most', value: 20_000 },
  },
  {
    name: 'popup: script it can ever load, gzip',
    unit: 'kB',
    read: 'difference',
    values: ofSizes('everGzipBytes'),
    target: { kind: 'most', value: 45_000 },
  },
  { name: 'worker: script', unit: 'kB', read: 'difference', values: ofSizes('workerRawBytes'), target: null },
  { name: 'worker: script, gzip', unit: 'kB', read: 'difference', values: ofSizes('workerGzipBytes'), target: null },
  {
    name: 'worker: JS heap',
    unit: 'kB',
    read: 'ratio',
    values: ofRounds('workerHeapBytes'),
    target: { kind: 'times', value: 1.8 },
  },
  { name: 'worker: stopped to handled', unit: 'ms', read: 'difference', values: ofRounds('wakeMs'), target: null },
  {
    name: 'away: worker starts',
    unit: 'count',
    read: 'difference',
    values: ofAways('workerStarts'),
    target: { kind: 'most', value: 0 },
  },
  { name: 'away: worker runs', unit: 'share', read: 'difference', values: ofAways('workerShare'), target: null },
  { name: 'away: CPU of the browser', unit: 'ms', read: 'ratio', values: ofAways('browserCpuMs'), target: null },
];

function meets(target: Target, product: number, blank: number): boolean {
  switch (target.kind) {
    case 'most':
      return product <= target.value;
    case 'more':
      return product <= blank + target.value;
    case 'times':
      return product <= blank * target.value;
  }
}

/**
 * A count is judged by its worst run, everything else by the median: one start too many is a fault even if it comes
 * once in three.
 */
function sum(unit: Unit, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return unit === 'count' ? Math.max(...values) : median(values);
}

/** One row a metric. */
export function compare(product: Measured, blank: Measured): readonly Row[] {
  return METRICS.map(({ name, unit, read, values, target }) => {
    const ours = sum(unit, values(product));
    const theirs = sum(unit, values(blank));
    const met = target === null || ours === null || theirs === null ? null : meets(target, ours, theirs);
    return { name, unit, read, product: ours, blank: theirs, target, met };
  });
}

function written(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
    case 'kB':
      return `${(value / 1_000).toFixed(1)} kB`;
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'count':
      return String(value);
  }
}

function apart({ product, blank, read, unit }: Row): string {
  if (product === null || blank === null) return '';
  if (read === 'ratio') return blank === 0 ? '' : `× ${(product / blank).toFixed(2)}`;
  const difference = product - blank;
  return `${difference < 0 ? '−' : '+'}${written(Math.abs(difference), unit)}`;
}

function writtenTarget({ target, unit }: Row): string {
  switch (target?.kind) {
    case undefined:
      return '';
    case 'most':
      return `≤ ${written(target.value, unit)}`;
    case 'more':
      return `≤ +${written(target.value, unit)}`;
    case 'times':
      return `≤ × ${target.value}`;
  }
}

function verdict({ product, target, met }: Row): string {
  if (product === null) return 'not measured';
  if (target === null) return '';
  return met === true ? 'met' : 'NOT MET';
}

/** The rows as a table in columns. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.product === null ? '' : written(row.product, row.unit),
    row.blank === null ? '' : written(row.blank, row.unit),
    apart(row),
    writtenTarget(row),
    verdict(row),
  ]);
  const lines = [['', 'product', 'blank', 'apart', 'target', ''], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
