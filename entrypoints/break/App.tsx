import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { AskView } from '../../components/ask/AskView.tsx';
import { ClaimView } from '../../components/ask/ClaimView.tsx';
import { loadWholeScript } from '../../components/catalogue/load.ts';
import { MinuteFlow } from '../../components/minute/MinuteFlow.tsx';
import { glanceAt } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { composeMinute, composeMore } from '../../lib/app/minute.ts';
import { shownExercises } from '../../lib/app/own.ts';
import { dispatch } from '../../lib/app/product.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { openChangePlace } from '../../lib/browser/change-places.ts';
import { clock } from '../../lib/browser/clock.ts';
import { beBreakWindow, leaveBreakWindow } from '../../lib/browser/in-break-window.ts';
import { report } from '../../lib/browser/log.ts';
import { sounds } from '../../lib/browser/minute-sounds.ts';
import { nudgeWords } from '../../lib/browser/nudge-words.ts';
import { isAttended } from '../../lib/browser/sense.ts';
import { keepAwake } from '../../lib/browser/wake-lock.ts';
import { language } from '../../lib/browser/words.ts';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import type { Glance } from '../../lib/domain/engine/glance.ts';
import { startedKind } from '../../lib/domain/engine/started.ts';
import type { NudgeKind, NudgeTopic } from '../../lib/domain/nudges/nudge.ts';
import { MOVEMENT } from '../../lib/domain/nudges/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';

/** Commits of other surfaces come by themselves; this is for what time alone does. */
const LOOK_MS = 10_000;
/** The window opens at once for a nudge that was answered with a start. */
const JUST_STARTED_MS = MINUTE_MS;
/** The window was opened to see how a nudge looks. */
const IS_TEST = location.hash === '#test';

interface Seen {
  readonly glance: Glance | null;
  readonly settings: Settings;
  /** The kind of nudge that a minute answered a moment ago, such as by its notification. */
  readonly started: NudgeKind;
}

async function look(): Promise<Seen> {
  try {
    const snapshot = await readSnapshot();
    const at = clock.now();
    const { state, settings } = snapshot;
    const started = state === null ? MOVEMENT : startedKind(state, at, JUST_STARTED_MS);
    return { glance: glanceAt(snapshot, at), settings, started };
  } catch (error) {
    report('snapshot', error);
    return { glance: null, settings: DEFAULT_SETTINGS, started: MOVEMENT };
  }
}

async function commit(event: EngineEvent): Promise<boolean> {
  try {
    // The end of a minute that nobody attended to is not seen here: the alarm asks whether it was done.
    if (event.type === 'routine-end' && !(await isAttended())) return true;
    await dispatch(event);
    return true;
  } catch (error) {
    report('dispatch', error);
    return false;
  }
}

/** How long the person sits, or stands. */
function postureMs(glance: Glance | null): number {
  if (glance === null) return 0;
  return glance.standingSince === null ? glance.boutMs : glance.at - glance.standingSince;
}

const leave = () => void leaveBreakWindow();

/**
 * The break in a window of its own: a nudge that is open asks here, and a minute that was asked for begins at once.
 * Leaving it closes the window.
 */
export function App() {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [mode, setMode] = useState<'ask' | 'minute' | null>(null);
  const topic = useRef<NudgeTopic | null>(null);

  const show = useCallback((next: Seen) => {
    setSeen(next);
    const asks = next.glance?.routine === null && (IS_TEST || next.glance.nudge.open !== null);
    setMode((now) => now ?? (asks ? 'ask' : 'minute'));
  }, []);

  useEffect(() => {
    // Whoever calls the window to the front has answered the nudge with a start, or the nudge asks once more.
    beBreakWindow(() => {
      void look().then((next) => {
        setMode((now) => (now === 'ask' && next.glance?.nudge.open === null ? 'minute' : now));
        show(next);
      });
    });
    return whileOpen(async () => show(await look()), LOOK_MS);
  }, [show]);

  const open = seen?.glance?.nudge.open ?? null;
  if (open !== null) topic.current = open.topic;
  const routine = seen?.glance?.routine ?? null;
  const answered = mode === 'ask' && !IS_TEST && open === null;
  useEffect(() => {
    // Answered elsewhere, or over by itself: there is nothing left to ask here.
    if (answered && routine === null) leave();
    if (answered && routine !== null) setMode('minute');
  }, [answered, routine]);

  if (seen === null || mode === null) return null;
  if (mode === 'ask') {
    const said = open ?? { topic: 'movement' as const, line: 0, sittingAtShownMs: 30 * MINUTE_MS, own: null };
    const { title, line } = nudgeWords({ ...said, minutes: said.sittingAtShownMs / MINUTE_MS });
    const answer = (event: EngineEvent) => void commit(event).then(leave);
    return (
      <AskView
        topic={said.topic}
        title={title}
        line={line}
        posture={IS_TEST ? 'sitting' : (seen.glance?.posture ?? 'sitting')}
        postureMs={IS_TEST ? said.sittingAtShownMs : postureMs(seen.glance)}
        lastSnooze={seen.glance?.nudge.lastSnooze ?? false}
        isTest={IS_TEST}
        after={clock.after}
        on={{
          start: () => setMode('minute'),
          snooze: (minutes) => answer({ type: 'answer', answer: 'snooze', minutes }),
          skip: () => answer({ type: 'answer', answer: 'skip' }),
          done: () => answer({ type: 'answer', answer: 'done' }),
          posture: (posture) => answer({ type: 'posture', posture }),
          moved: () => answer({ type: 'moved' }),
          meet: (minutes) => answer({ type: 'meeting', until: { minutes } }),
          close: leave,
        }}
      />
    );
  }
  const asking = seen.glance?.asking ?? null;
  if (asking !== null) {
    const claim = (done: boolean) => void commit({ type: 'routine-claim', routineId: asking.id, done }).then(leave);
    return <ClaimView claim={claim} />;
  }
  return (
    <MinuteFlow
      running={routine}
      begins
      settings={seen.settings}
      clock={clock}
      language={language()}
      loadOwn={shownExercises}
      sounds={sounds}
      keepAwake={keepAwake}
      // A workout may run when the window is opened by its shortcut.
      {...(routine?.plan.kind === 'workout' && { load: loadWholeScript })}
      compose={(settings) => composeMinute(settings, topic.current ?? seen.started)}
      composeMore={composeMore}
      commit={commit}
      onClose={leave}
      onFault={(error) => report('minute', error)}
      // The tab opens in another window, to which closing this one gives the focus.
      onChange={(place) => void openChangePlace(place).then(leave)}
    />
  );
}
