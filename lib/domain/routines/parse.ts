import type { ExerciseId } from '../exercises/exercise.ts';
import {
  type PlannedRoutine,
  ROUTINE_KINDS,
  type RoutineKind,
  type RoutineStep,
  type RunningRoutine,
} from './routine.ts';

/** Longest routine that is accepted: no workout comes near a hundred steps. */
const MOST_STEPS = 200;
/** Longest part of a step that is accepted, in seconds. */
const MOST_SECONDS = 3_600;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isSeconds(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_SECONDS;
}

function isMs(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isKind(value: unknown): value is RoutineKind {
  return (ROUTINE_KINDS as readonly unknown[]).includes(value);
}

/** An array of which every item parses; null if one does not. */
function parseEach<T>(value: unknown, parse: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > MOST_STEPS) return null;
  const parsed: T[] = [];
  for (const item of value as readonly unknown[]) {
    const one = parse(item);
    if (one === null) return null;
    parsed.push(one);
  }
  return parsed;
}

function parseStep(value: unknown): RoutineStep | null {
  if (!isFields(value)) return null;
  const { exerciseId, setupSeconds, workSeconds, sides, breaksSitting } = value;
  if (!isName(exerciseId) || !isSeconds(setupSeconds, 0) || !isSeconds(workSeconds, 1)) return null;
  if (typeof sides !== 'boolean' || typeof breaksSitting !== 'boolean') return null;
  return { exerciseId, setupSeconds, workSeconds, sides, breaksSitting };
}

/**
 * Reads a routine that comes from outside: a stored row, an event, an import. Whether its exercises still exist is not
 * asked: the catalogue is not loaded where routines are counted.
 *
 * @returns the routine with nothing but its own fields; null if it is none, or has no step.
 */
export function parsePlannedRoutine(value: unknown): PlannedRoutine | null {
  if (!isFields(value)) return null;
  const { id, kind, presetId } = value;
  const steps = parseEach(value.steps, parseStep);
  if (!isName(id) || !isKind(kind) || !(presetId === null || isName(presetId))) return null;
  if (steps === null || steps.length === 0) return null;
  return { id, kind, presetId, steps };
}

function parseExerciseId(value: unknown): ExerciseId | null {
  return isName(value) ? value : null;
}

/**
 * Reads a routine under way that comes from a stored state.
 *
 * @returns null if it is none.
 */
export function parseRunningRoutine(value: unknown): RunningRoutine | null {
  if (!isFields(value)) return null;
  const { startedAt, pausedAt, pausedMs, skippedMs } = value;
  const plan = parsePlannedRoutine(value.plan);
  const hurt = parseEach(value.hurt, parseExerciseId);
  if (plan === null || hurt === null) return null;
  if (!isMs(startedAt) || !(pausedAt === null || isMs(pausedAt))) return null;
  if (!isMs(pausedMs) || pausedMs < 0 || !isMs(skippedMs)) return null;
  return { plan, startedAt, pausedAt, pausedMs, skippedMs, hurt };
}
