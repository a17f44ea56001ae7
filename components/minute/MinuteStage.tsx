import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { RoutineControl } from '../../lib/domain/routines/control.ts';
import { playerAt } from '../../lib/domain/routines/player.ts';
import { endsAt, isDone, type RunningRoutine } from '../../lib/domain/routines/routine.ts';
import { Player, type PlayerActions, type PlayerProps } from '../player/Player.tsx';
import { type MinuteSounds, type SoundSettings, useSounds } from './useSounds.ts';

/** How often the player looks at the clock: often enough that no second seems to be missing. */
const LOOK_MS = 200;

/** The time of the page that shows the minute. */
export interface StageClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Calls a listener every so many ms until the function that it returns is called. */
  readonly every: (everyMs: number, listener: () => void) => () => void;
}

export interface MinuteStageProps {
  readonly running: RunningRoutine;
  readonly clock: StageClock;
  /** The words of every exercise. */
  readonly wording: ReadonlyMap<ExerciseId, ExerciseWording>;
  readonly figure: PlayerProps['figure'];
  readonly sounds: MinuteSounds;
  readonly settings: SoundSettings;
  /** Of the wording, as a language tag. */
  readonly language: string;
  /** Keeps the screen on until the function that it returns is called. */
  readonly keepAwake: () => () => void;
  readonly onControl: (control: RoutineControl) => void;
  /** The clock reached the end of the routine, once. */
  readonly onEnd: () => void;
  readonly onClose: () => void;
  readonly onRate: PlayerActions['rate'];
  readonly onMore: PlayerActions['more'];
  readonly onChange: PlayerActions['change'];
  readonly onSay: PlayerActions['say'];
}

/** Runs the clock of the player. Where the minute stands follows from the clock alone, so nothing is lost with it. */
export function MinuteStage(props: MinuteStageProps) {
  const { running, clock, figure, sounds, settings, language, keepAwake, onControl, onEnd } = props;
  const [looks, setLooks] = useState(0);
  // A control is a reason to look too: seen at the time of the look before it, a step that was skipped would not be over
  // yet, and a pause that has ended would give back some of the second.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the reasons to look
  const at = useMemo(() => clock.now(), [clock, looks, running]);
  const seenAt = Math.max(at, running.startedAt, running.pausedAt ?? 0);
  const view = playerAt(running, seenAt);
  const over = view.phase === 'over';
  const wording = view.step === null ? null : (props.wording.get(view.step.exerciseId) ?? null);
  const next = view.next === null ? null : (props.wording.get(view.next.exerciseId)?.name ?? null);

  useEffect(() => {
    if (over) return;
    return clock.every(LOOK_MS, () => setLooks((before) => before + 1));
  }, [over, clock]);

  const { id } = running.plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of a routine is told once, whoever listens then
  useEffect(() => {
    if (over) onEnd();
  }, [over, id]);

  const done = isDone(running, endsAt(running) ?? running.startedAt);
  const wait = useSounds({ look: { at: seenAt, view }, done, wording, next, sounds, settings, language });

  const runs = !over && view.phase !== 'paused';
  useEffect(() => (runs ? keepAwake() : undefined), [runs, keepAwake]);

  return (
    <Player
      running={running}
      view={view}
      wording={wording}
      next={next}
      figure={figure}
      on={{
        pause: () => onControl('pause'),
        resume: () => onControl('resume'),
        skip: () => onControl('skip'),
        back: () => onControl('back'),
        hurt: () => {
          wait();
          onControl('hurt');
        },
        stop: () => onControl('stop'),
        close: props.onClose,
        rate: props.onRate,
        more: props.onMore,
        change: props.onChange,
        say: props.onSay,
      }}
    />
  );
}
