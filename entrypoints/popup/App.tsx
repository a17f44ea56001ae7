import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble as TroubleKind } from '../../components/notice/troubles.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
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
import type { MinuteProps } from './minute.tsx';

/** The numbers are in minutes: this keeps them true without being busy. */
const LOOK_MS = 10_000;

/** Everything that the first look at the numbers does not need is loaded after it. */
const act = () => import('./act.ts');
const minute = () => import('./minute.tsx');

/** @param first what was found before there was anything to show. */
export function App({ first }: { readonly first: Looked }) {
  const [seen, setSeen] = useState(first.seen);
  const [unread, setUnread] = useState(first.problem);
  const [unsaved, setUnsaved] = useState<StoreProblemCode | null>(null);
  const [Trouble, setTrouble] = useState<ComponentType<{ readonly trouble: TroubleKind }> | null>(null);
  /** `begin`: the person asked for a minute; `follow`: one is under way. */
  const [inMinute, setInMinute] = useState<'begin' | 'follow' | null>(null);
  const [Minute, setMinute] = useState<ComponentType<MinuteProps> | null>(null);
  const ready = useRef(false);
  const topic = useRef<NudgeTopic>('movement');

  const commit = useCallback(async (event: EngineEvent): Promise<boolean> => {
    try {
      const { dispatch } = await act();
      await dispatch(event);
      setUnsaved(null);
      return true;
    } catch (error) {
      report('dispatch', error);
      setUnsaved((await act()).problemCode(error));
      return false;
    }
  }, []);

  useEffect(
    () =>
      whileOpen(
        async () => {
          const looked = await look();
          if (looked.seen !== null) setSeen(looked.seen);
          setUnread(looked.problem);
        },
        LOOK_MS,
        'next-change',
      ),
    [],
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
  useEffect(() => {
    if (problem === null || Trouble !== null) return;
    import('../../components/notice/TroubleNotice.tsx')
      .then(({ TroubleNotice }) => setTrouble(() => TroubleNotice))
      .catch((error: unknown) => report('notice', error));
  }, [problem, Trouble]);

  const running = seen?.glance.routine ?? null;
  // A workout is led in a page: there is more to see, and here not every exercise has its words.
  const inWorkout = running?.plan.kind === 'workout';
  useEffect(() => {
    if (inWorkout) setInMinute(null);
    else if (running !== null) setInMinute((now) => now ?? 'follow');
  }, [running, inWorkout]);

  useEffect(() => {
    if (inMinute === null || Minute !== null) return;
    minute()
      .then(({ Minute }) => setMinute(() => Minute))
      .catch((error: unknown) => report('minute', error));
  }, [inMinute, Minute]);

  const leaveFor = async (page: 'dashboard' | 'options', part?: string) => {
    const { openPage } = await act();
    await openPage(page, part);
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
      />
    );
  }
  const open = seen?.glance.nudge.open ?? null;
  return (
    <PopupView
      glance={seen?.glance ?? null}
      ask={open === null ? null : askWords(open)}
      trouble={problem !== null && Trouble !== null ? <Trouble trouble={problem} /> : null}
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
      }}
    />
  );
}
