import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { OwnExercise } from '../../lib/domain/own/own.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
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
  plan?.steps.map(({ exerciseId }) => exerciseId).filter((id) => wording[id] === undefined) ?? [];

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
  const words = shown.map(({ exercise }) => [exercise.id, wordingOf(exercise)]);
  return {
    wording: { ...WORKOUT_WORDING, ...script.wording, ...(Object.fromEntries(words) as MinuteScript['wording']) },
    Figure: figureWith(script.Figure, shown),
  };
}

/**
 * The script of a routine: what every minute can have, and more only for a routine that has more. Null until all of it
 * is there.
 */
export function useScript(
  load: (language: string) => Promise<MinuteScript>,
  language: string,
  plan: PlannedRoutine | null,
  own: LoadOwn,
): MinuteScript | null {
  const [script, setScript] = useState<MinuteScript | null>(null);
  const [whole, setWhole] = useState<{ readonly planId: string; readonly script: MinuteScript } | null>(null);

  useEffect(() => {
    let wanted = true;
    load(language).then((loaded) => wanted && setScript(loaded));
    return () => {
      wanted = false;
    };
  }, [language, load]);

  const planId = plan?.id ?? null;
  // Settings can change what is left of a plan while it has the same id.
  const wantedIds = plan?.steps.map(({ exerciseId }) => exerciseId).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but its exercises is looked at
  useEffect(() => {
    if (script === null || planId === null) return;
    const unknown = unknownIn(script, plan);
    if (unknown.length === 0) return;
    let wanted = true;
    wholeOf(script, unknown, own).then((made) => wanted && setWhole({ planId, script: made }));
    return () => {
      wanted = false;
    };
  }, [script, planId, wantedIds]);

  if (script === null || unknownIn(script, plan).length === 0) return script;
  return whole?.planId === planId ? whole.script : null;
}
