import { randomFrom } from '../random.ts';
import type { NudgeTopic } from './nudge.ts';

/** What lines are written for: all but the reminders of one's own, which bring their words along. */
export type NudgeLineKind = Exclude<NudgeTopic, 'own'>;

/** How many lines each kind has, in every language: a line can be chosen before the words are loaded. */
export const LINE_COUNTS = {
  movement: 48,
  posture: 14,
  eyes: 8,
  breathing: 8,
  winddown: 6,
  stand: 8,
  sit: 6,
  meeting: 4,
} as const satisfies Readonly<Record<NudgeLineKind, number>>;

/**
 * So many lines of a pool pass before one comes again. People preferred varied messages, 40 of them, in a crossover
 * study of 19 (Frontiers in Public Health 2018, 6:323); that none comes back within ten is a product decision.
 */
const NO_REPEAT_WITHIN = 10;

/**
 * Chooses the next line of a pool, none of the last ten. A pool of ten or fewer goes round: each line comes once before
 * any comes again.
 *
 * @param seed any integer, such as the instant of the nudge in epoch ms: the same one chooses the same line.
 * @param poolSize how many lines there are, 1 or more.
 * @param recent the indexes that this pool last showed, oldest first.
 * @returns an index, from 0 to below `poolSize`.
 * @throws RangeError for a pool without lines.
 */
export function nextLine(seed: number, poolSize: number, recent: readonly number[]): number {
  if (poolSize < 1) throw new RangeError('a pool has at least one line');
  const window = Math.min(NO_REPEAT_WITHIN, poolSize - 1);
  const barred = new Set(recent.slice(Math.max(0, recent.length - window)));
  const free = Array.from({ length: poolSize }, (_, index) => index).filter((index) => !barred.has(index));
  return free[Math.floor(randomFrom(seed)() * free.length)] as number;
}

/** The indexes that a pool last showed, with one more: oldest first, at most as many as matter. */
export function remember(recent: readonly number[], index: number): readonly number[] {
  return [...recent, index].slice(-NO_REPEAT_WITHIN);
}
