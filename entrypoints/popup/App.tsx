import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/notice/NotLoaded.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { useLoaded } from '../../components/useLoaded.ts';
import type { Looked } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { look } from '../../lib/app/look.ts';
import type { StoreProblemCode } from '../../lib/app/problem.ts';
import { report } from '../../lib/browser/log.ts';
import { markReady } from '../../lib/browser/marks.ts';
import { askWords } from '../../lib/browser/nudge-words.ts';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import type { NudgeTopic } from '../../lib/domain/nudges/nudge.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';

/** The numbers are in minutes: this keeps them true without being busy. */
const LOOK_MS = 10_000;

/** Everything that the first look at the numbers does not need is loaded after it. */
const act = () => import('./act.ts');
const minute = () => import('./minute.tsx').then(({ Minute }) => Minute);
const notice = () => import('../../components/notice/TroubleNotice.tsx').then(({ TroubleNotice }) => TroubleNotice);

/** @param first what was found before there was anything to show; null if not all that a look takes could be loaded. */
export function App({ first }: { readonly first: Looked | null }) {
  const [seen, setSeen] = useState(first?.seen ?? null);
  const [unread, setUnread] = useState(first?.problem ?? null);
  const [unsaved, setUnsaved] = useState<StoreProblemCode | null>(null);
  /** A part of the popup did not come, and will not before it is loaded anew. */
  const [lacks, setLacks] = useState(first === null);
  /** `begin`: the person asked for a minute; `follow`: one is under way. */
  const [inMinute, setInMinute] = useState<'begin' | 'follow' | null>(null);
  const ready = useRef(false);
  const topic = useRef<NudgeTopic>('movement');

  const fault = useCallback((error: unknown) => {
    report('part', error);
    setLacks(true);
    return null;
  }, []);

  const commit = useCallback(
    async (event: EngineEvent): Promise<boolean> => {
      const means = await act().catch(fault);
      if (means === null) return false;
      try {
        await means.dispatch(event);
        setUnsaved(null);
        return true;
      } catch (error) {
        report('dispatch', error);
        setUnsaved(means.problemCode(error));
        return false;
      }
    },
    [fault],
  );

  useEffect(
    () =>
      whileOpen(
        async () => {
          const looked = await look().catch(fault);
          if (looked === null) return;
          if (looked.seen !== null) setSeen(looked.seen);
          setUnread(looked.problem);
        },
        LOOK_MS,
        'next-change',
      ),
    [fault],
  );

  const numbers = seen !== null;
  const atWork = seen?.glance.presence === 'active';
  useEffect(() => {
    if (!numbers || ready.current) return;
    ready.current = true;
    markReady();
    // Opening the popup is a sign of the person: the first one after a gap, and news to nobody while they work.
    if (!atWork) void commit({ type: 'opened' });
  }, [numbers, atWork, commit]);

  const problem = unread ?? unsaved ?? (numbers && seen.glance.signal !== 'fine' ? 'signal' : null);
  const { value: Trouble } = useLoaded(problem === null, problem === null ? null : notice, fault);

  const running = seen?.glance.routine ?? null;
  // A workout is led in a page: there is more to see, and here not every exercise has its words.
  const inWorkout = running?.plan.kind === 'workout';
  useEffect(() => {
    if (inWorkout) setInMinute(null);
    else if (running !== null) setInMinute((now) => now ?? 'follow');
  }, [running, inWorkout]);

  const { value: Minute } = useLoaded(inMinute === null, inMinute === null ? null : minute, fault);

  const leaveFor = async (page: 'dashboard' | 'options', part?: string) => {
    const means = await act().catch(fault);
    if (means === null) return;
    await means.openPage(page, part);
    window.close();
  };

  if (inMinute !== null && Minute !== null && !inWorkout) {
    return (
      <Minute
        running={running}
        begins={inMinute === 'begin'}
        settings={seen?.snapshot.settings ?? DEFAULT_SETTINGS}
        nudge={topic.current}
        commit={commit}
        onClose={() => setInMinute(null)}
        onFault={fault}
      />
    );
  }
  const open = seen?.glance.nudge.open ?? null;
  return (
    <PopupView
      glance={seen?.glance ?? null}
      ask={open === null ? null : askWords(open)}
      trouble={lacks ? <NotLoaded /> : problem !== null && Trouble !== null ? <Trouble trouble={problem} /> : null}
      on={{
        start: () => {
          if (inWorkout) return void leaveFor('dashboard', 'workouts/now');
          // The nudge is answered by the minute, and gone before it is composed.
          topic.current = open?.topic ?? 'movement';
          setInMinute('begin');
        },
        snooze: (minutes) => void commit({ type: 'answer', answer: 'snooze', minutes }),
        done: () => void commit({ type: 'answer', answer: 'done' }),
        skip: () => void commit({ type: 'answer', answer: 'skip' }),
        moved: () => void commit({ type: 'moved' }),
        pause: (until) => void commit({ type: 'pause', until }),
        meet: (minutes) => void commit({ type: 'meeting', until: { minutes } }),
        resume: () =>
          void commit({ type: (seen?.glance.pausedUntil ?? null) === null ? 'meeting' : 'pause', until: 'now' }),
        posture: (posture) => void commit({ type: 'posture', posture }),
        claim: (done) => {
          const routineId = seen?.glance.asking?.id;
          if (routineId !== undefined) void commit({ type: 'routine-claim', routineId, done });
        },
        openDashboard: () => void leaveFor('dashboard'),
        openOptions: () => void leaveFor('options'),
        fault,
      }}
    />
  );
}
