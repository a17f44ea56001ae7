import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { OwnExercise } from '../../lib/domain/own/own.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { useLoaded } from '../useLoaded.ts';
import type { ExerciseFigureProps } from './ExerciseFigure.tsx';
import type { MinuteScript } from './load.ts';
import styles from './own-picture.module.css';

/** An exercise of the person's own, with the address of its picture; null without one. */
export interface OwnShown {
  readonly exercise: OwnExercise;
  readonly pictureUrl: string | null;
}

/** Reads the own exercises among these. It does not reject: what cannot be read is not shown. */
export type LoadOwn = (ids: readonly ExerciseId[]) => Promise<readonly OwnShown[]>;

const unknownIn = ({ wording }: MinuteScript, plan: PlannedRoutine | null): readonly ExerciseId[] =>
  plan?.steps.map(({ exerciseId }) => exerciseId).filter((id) => !wording.has(id)) ?? [];

/** What the player says of an own exercise. When to stop is said for every exercise anyway. */
const wordingOf = ({ name, cues }: OwnExercise): ExerciseWording => ({ name, cues, stopWhen: '' });

/** The drawings, and in their place what the person chose for their own. */
function figureWith(Figure: MinuteScript['Figure'], shown: readonly OwnShown[]): MinuteScript['Figure'] {
  const byId = new Map(shown.map((one) => [one.exercise.id, one]));
  return function OwnFigure(props: ExerciseFigureProps) {
    const own = byId.get(props.exerciseId);
    if (own !== undefined && own.pictureUrl !== null) {
      // Decoration: the words beside it say the same.
      return <img class={styles.picture} src={own.pictureUrl} alt="" />;
    }
    return <Figure {...props} exerciseId={own?.exercise.motion ?? props.exerciseId} />;
  };
}

/** A script that also knows the own exercises, and those of the catalogue that are no part of a minute. */
async function wholeOf(script: MinuteScript, unknown: readonly ExerciseId[], own: LoadOwn): Promise<MinuteScript> {
  const [{ WORKOUT_WORDING }, shown] = await Promise.all([
    import('../../lib/domain/exercises/wording/en/workout.ts'),
    own(unknown),
  ]);
  const words = shown.map(({ exercise }) => [exercise.id, wordingOf(exercise)] as const);
  return {
    wording: new Map([...Object.entries(WORKOUT_WORDING), ...script.wording, ...words]),
    Figure: figureWith(script.Figure, shown),
  };
}

export interface Script {
  /** Null until all of it is there. */
  readonly script: MinuteScript | null;
  /** Some of it did not come, and will not before the page is loaded anew. */
  readonly failed: boolean;
}

/**
 * The script of a routine: what every minute can have, and more only for a routine that has more.
 *
 * @param fault is told why some of it did not come.
 */
export function useScript(
  load: (language: string) => Promise<MinuteScript>,
  language: string,
  plan: PlannedRoutine | null,
  own: LoadOwn,
  fault: (error: unknown) => void,
): Script {
  // The language of a page stays while the page is open.
  const { value: script, failed } = useLoaded(load, () => load(language), fault);
  const unknown = script === null ? [] : unknownIn(script, plan);
  const hasMore = script !== null && plan !== null && unknown.length > 0;
  // What settings put into a plan later is of the catalogue, all words of which are there by then.
  const more = useLoaded(hasMore ? plan.id : null, hasMore ? () => wholeOf(script, unknown, own) : null, fault);
  return { script: hasMore ? more.value : script, failed: failed || more.failed };
}
