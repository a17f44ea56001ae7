import { useEffect, useRef, useState } from 'preact/hooks';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import type { ChangePlace } from '../../lib/domain/routines/cause.ts';
import { begun, control as controlled, type RoutineControl } from '../../lib/domain/routines/control.ts';
import type { MoreMinutes } from '../../lib/domain/routines/more.ts';
import {
  endsAt,
  type MinuteKind,
  type PlannedRoutine,
  type RunningRoutine,
} from '../../lib/domain/routines/routine.ts';
import { turnOf } from '../../lib/domain/routines/turn.ts';
import type { InjuryFlag, Settings } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { NotLoaded } from '../notice/NotLoaded.tsx';
import { SafetyCard } from '../safety/SafetyCard.tsx';
import { useWords } from '../words.ts';
import { loadScript, type MinuteScript } from './load.ts';
import { type LoadOwn, useScript } from './loadWhole.tsx';
import styles from './MinuteFlow.module.css';
import { MinuteStage, type MinuteStageProps, type StageClock } from './MinuteStage.tsx';

export interface MinuteFlowProps extends Pick<MinuteStageProps, 'sounds' | 'keepAwake' | 'onChange'> {
  /** The routine under way, as it was last committed; null while none is. */
  readonly running: RunningRoutine | null;
  /** Whether to begin a minute if none is under way; otherwise the flow is over before it began. */
  readonly begins: boolean;
  readonly settings: Settings;
  readonly clock: StageClock;
  /** The language of the wording, as a language tag. */
  readonly language: string;
  /** Loads what the player shows: what every minute can have, if nothing else is said. */
  readonly load?: (language: string) => Promise<MinuteScript>;
  /** Reads what the person wrote of their own exercises, for a routine that has some. */
  readonly loadOwn: LoadOwn;
  /** Makes a minute that suits the person; null when there is none. */
  readonly compose: (settings: Settings) => Promise<PlannedRoutine | null>;
  /** Makes so many minutes more of the same kind; null when there are none. */
  readonly composeMore: (settings: Settings, kind: MinuteKind, minutes: MoreMinutes) => Promise<PlannedRoutine | null>;
  /** Commits an event; false when nothing can be saved: then the minute goes on in this page alone. */
  readonly commit: (event: EngineEvent) => Promise<boolean>;
  /** The person leaves the minute: after its end, or by calling it off before. */
  readonly onClose: () => void;
  /** The words or the drawings did not come, or the minute could not be made: why. */
  readonly onFault: (error: unknown) => void;
}

/** The settings as they will be once the card is accepted. */
const accepting = (settings: Settings, injuryFlags: readonly InjuryFlag[], at: number): Settings => ({
  ...settings,
  injuryFlags,
  safetyAcceptedAt: at,
});

/** From "Start a minute" to its end: the card before the first one, then the player. */
export function MinuteFlow(props: MinuteFlowProps) {
  const [told, setTold] = useState('');
  return (
    <>
      {/* There, and empty, before there is anything to say: a region that comes with its text is not read out. */}
      <p role="status" aria-live="polite" class="spoken">
        {told}
      </p>
      <Flow {...props} onSay={setTold} />
    </>
  );
}

function Flow(props: MinuteFlowProps & Pick<MinuteStageProps, 'onSay'>) {
  const {
    running,
    begins,
    settings,
    clock,
    language,
    load = loadScript,
    loadOwn,
    sounds,
    keepAwake,
    compose,
    composeMore,
    commit,
    onClose,
    onChange,
    onFault,
    onSay,
  } = props;
  const { t } = useWords();
  const [shown, setShown] = useState<RunningRoutine | null>(running);
  const [accepted, setAccepted] = useState(settings.safetyAcceptedAt !== null);
  const [impossible, setImpossible] = useState(false);
  const [unmade, setUnmade] = useState(false);
  /** What is just being begun. */
  const starting = useRef<Promise<PlannedRoutine | null> | null>(null);
  const saves = useRef(true);
  const { script, failed } = useScript(load, language, shown?.plan ?? null, loadOwn, onFault);

  // From one minute to the next as well: in between another page would take over in the middle of a tone.
  useEffect(() => sounds.attend(), [sounds]);

  // What was committed is the truth, wherever it was done; after the end the page goes on showing that.
  useEffect(() => {
    if (running !== null) setShown(running);
    else if (saves.current && starting.current === null) {
      setShown((last) => (last === null ? null : controlled(last, 'stop', clock.now())));
    }
  }, [running, clock]);

  /** Begins what is made; whether there was something to begin. */
  const begin = async (made: Promise<PlannedRoutine | null>): Promise<boolean> => {
    starting.current = made.then(async (plan) => {
      if (plan === null) return null;
      saves.current = await commit({ type: 'routine-start', routine: plan });
      setShown((last) => (last?.plan.id === plan.id ? last : begun(plan, clock.now())));
      return plan;
    });
    try {
      return (await starting.current) !== null;
    } finally {
      starting.current = null;
    }
  };
  const start = async (wanted: Settings) => {
    if (starting.current !== null) return;
    try {
      if (!(await begin(compose(wanted)))) setImpossible(true);
    } catch (error) {
      // Such as where the database went away meanwhile.
      onFault(error);
      setUnmade(true);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a minute is begun once, when the flow opens
  useEffect(() => {
    if (running !== null) return;
    if (!begins) onClose();
    else if (accepted) void start(settings);
  }, []);

  const accept = (flags: readonly InjuryFlag[]) => {
    const next = accepting(settings, flags, clock.now());
    setAccepted(true);
    void commit({
      type: 'settings',
      changes: { injuryFlags: flags, safetyAcceptedAt: next.safetyAcceptedAt },
    }).then(() => start(next));
  };

  const use = async (what: RoutineControl) => {
    if (shown === null) return;
    setShown(controlled(shown, what, clock.now()));
    await commit({ type: 'routine-control', routineId: shown.plan.id, control: what });
  };

  const change = async (place: ChangePlace) => {
    const endAt = shown === null ? null : endsAt(shown);
    // Whoever goes to change something does not exercise meanwhile. The page may close with it, so this comes first.
    if (endAt !== null && endAt > clock.now()) await use('pause');
    onChange(place);
  };

  const more = async (minutes: MoreMinutes): Promise<boolean> => {
    const kind = shown?.plan.kind;
    if (kind === undefined || kind === 'workout') return false;
    // Pressed twice, it is begun once.
    return starting.current !== null || begin(composeMore(settings, kind, minutes));
  };

  const nothing = impossible && shown === null;
  useEffect(() => {
    if (nothing) onSay(`${t('playerNothingTitle')}. ${t('playerNothing')}`);
  }, [nothing, onSay, t]);

  if (failed || (unmade && shown === null)) {
    // Without words and drawings nobody can follow what runs.
    const giveUp = async () => {
      // What is begun while the person leaves would run on unseen.
      const late = await starting.current?.catch(() => null);
      const routineId = shown?.plan.id ?? late?.id;
      if (routineId !== undefined) await commit({ type: 'routine-control', routineId, control: 'stop' });
      onClose();
    };
    return (
      <main class={styles.waiting}>
        <NotLoaded />
        <Button look="bare" onClick={() => void giveUp()}>
          {t('playerClose')}
        </Button>
      </main>
    );
  }
  if (begins && !accepted && shown === null) {
    return <SafetyCard flags={settings.injuryFlags} onAccept={accept} onCancel={onClose} />;
  }
  if (nothing) {
    return (
      <main class={styles.waiting}>
        <div class={styles.nothing}>
          <h1>{t('playerNothingTitle')}</h1>
          <p>{t('playerNothing')}</p>
        </div>
        <Button look="primary" onClick={onClose}>
          {t('playerClose')}
        </Button>
        {/* Only what a person ruled out themselves leaves nothing at all. */}
        <Button onClick={() => onChange('exercises')}>{t('playerBecauseChange')}</Button>
      </main>
    );
  }
  if (shown === null || script === null) {
    return (
      <main class={styles.waiting}>
        <p>{t('playerLoading')}</p>
      </main>
    );
  }
  const { wording, Figure } = script;
  return (
    <MinuteStage
      // Another routine is another minute: what was heard of the last one says nothing about it.
      key={shown.plan.id}
      running={shown}
      clock={clock}
      wording={wording}
      figure={(view) => <Figure {...turnOf(view)} />}
      sounds={sounds}
      settings={settings}
      language={language}
      keepAwake={keepAwake}
      onControl={(what) => void use(what)}
      onEnd={() => void commit({ type: 'routine-end', routineId: shown.plan.id })}
      onClose={onClose}
      onRate={(rating) => void commit({ type: 'routine-rating', routineId: shown.plan.id, rating })}
      onMore={more}
      onChange={(place) => void change(place)}
      onSay={onSay}
    />
  );
}
