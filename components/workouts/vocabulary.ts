import type { ReadinessQuestion } from '../../lib/domain/readiness.ts';
import type { WorkoutOffer } from '../../lib/domain/routines/offer.ts';
import { planWorkout } from '../../lib/domain/routines/plan.ts';
import { type PlannedRoutine, plannedMs, type StepPlace } from '../../lib/domain/routines/routine.ts';
import type { Workout } from '../../lib/domain/routines/workouts.ts';
import { OWNED_EQUIPMENT } from '../../lib/domain/settings.ts';
import { AREA_WORDS, asSentence, EQUIPMENT_WORDS } from '../catalogue/vocabulary.ts';
import type { MessageKey, Words } from '../words.ts';
import type { WorkoutTexts } from './load.ts';

const LEVEL_WORDS = {
  beginner: 'workoutLevelBeginner',
  intermediate: 'workoutLevelIntermediate',
  advanced: 'workoutLevelAdvanced',
} as const satisfies Record<Workout['level'], MessageKey>;

export const PART_WORDS = {
  'warm-up': 'workoutPartWarmUp',
  main: 'workoutPartMain',
  'cool-down': 'workoutPartCoolDown',
} as const satisfies Record<StepPlace['part'], MessageKey>;

export const QUESTION_WORDS = {
  heart: 'readinessHeart',
  'chest-pain': 'readinessChestPain',
  dizziness: 'readinessDizziness',
  'blood-pressure': 'readinessBloodPressure',
  joints: 'readinessJoints',
  pregnancy: 'readinessPregnancy',
  other: 'readinessOther',
} as const satisfies Record<ReadinessQuestion, MessageKey>;

const inARow = (parts: readonly string[]): string => parts.join(', ');

/** "Upper back, lower back". */
function regionsOf(regions: Workout['regions'], { t }: Words): string {
  return inARow(
    regions.map((region, index) => (index === 0 ? t(AREA_WORDS[region]) : t(AREA_WORDS[region]).toLowerCase())),
  );
}

/** "Dumbbells, a mat". */
export function kitWords(kit: readonly (keyof typeof EQUIPMENT_WORDS)[], { t }: Words): string {
  return asSentence(inARow(kit.map((one) => t(EQUIPMENT_WORDS[one]))));
}

/** What it would be for this person, or else, where too little is left of it, for somebody whom all of it suits. */
export function routineOf({ workout, plan, pace }: WorkoutOffer): PlannedRoutine | null {
  return plan.routine ?? planWorkout('', workout, { equipment: OWNED_EQUIPMENT, flags: [] }, pace).routine;
}

/** "13 min · Upper back · Intermediate". */
export function factsOf(offer: WorkoutOffer, words: Words): string {
  const routine = routineOf(offer);
  const { regions, level } = offer.workout;
  const facts = [regionsOf(regions, words), words.t(LEVEL_WORDS[level])];
  return [...(routine === null ? [] : [words.length(plannedMs(routine))]), ...facts].join(' · ');
}

/** Why it cannot be done at all as things are; null if it can. */
export function unfitWords({ plan }: WorkoutOffer, { t }: Words): string | null {
  if (plan.routine !== null) return null;
  return t(plan.missingKit.length > 0 ? 'workoutUnfitKit' : 'workoutUnfit');
}

/** Why it has to wait, and until when; null if it is time. */
export function waitWords({ readiness }: WorkoutOffer, texts: WorkoutTexts, words: Words): string | null {
  if (readiness.ready) return null;
  const { t, date, clock } = words;
  const { readyAt, because, after, regions } = readiness;
  const when = t('workoutReadyAt', date(readyAt), clock(readyAt));
  switch (because) {
    case 'same-area':
      return `${t('workoutWaitArea', texts.words[after].name, regionsOf(regions, words).toLowerCase())} ${when}`;
    case 'week-full':
      return `${t('workoutWaitWeek')} ${when}`;
  }
}

/** How the main part has changed by how it was before; null while it is as it began. */
export function paceWords({ pace, workout }: WorkoutOffer, { t }: Words): string | null {
  const { addedSeconds, interval } = pace;
  if (interval !== null) return t('workoutPaceInterval', String(interval.workSeconds), String(interval.restSeconds));
  if (addedSeconds === 0 || workout.intervals !== null) return null;
  return t(addedSeconds > 0 ? 'workoutPaceLonger' : 'workoutPaceShorter', String(Math.abs(addedSeconds)));
}
