import { useEffect, useState } from 'preact/hooks';
import { TodayView } from '../../components/today/TodayView.tsx';
import { whileOpen } from '../../lib/app/live.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { type DayDetails, readToday } from '../../lib/app/today.ts';
import { clock } from '../../lib/browser/clock.ts';
import { report } from '../../lib/browser/log.ts';
import { emptyDay } from '../../lib/domain/summary/day.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';

/** The page says minutes: this keeps them true. */
const LOOK_MS = 15_000;

function nothingOf(at: number): DayDetails {
  return {
    at,
    bounds: { day: '', startAt: at, endAt: at + 24 * HOUR_MS },
    day: emptyDay('', at),
    spans: [],
    nudges: [],
    confidence: 'low',
    intervalMs: 0,
    signal: 'fine',
  };
}

/** Today, kept true while the page is open. */
export function TodayRoom() {
  const [today, setToday] = useState<DayDetails | null>(null);
  const [problem, setProblem] = useState<StoreProblemCode | null>(null);

  useEffect(
    () =>
      whileOpen(async () => {
        try {
          setToday(await readToday());
          setProblem(null);
        } catch (error) {
          report('today', error);
          setProblem(problemCode(error));
        }
      }, LOOK_MS),
    [],
  );

  if (today === null && problem === null) return null;
  const shown = today ?? nothingOf(clock.now());
  return (
    <TodayView
      day={shown.day}
      spans={shown.spans}
      nudges={shown.nudges}
      confidence={shown.confidence}
      at={shown.at}
      dayEndAt={shown.bounds.endAt}
      intervalMs={shown.intervalMs}
      problem={problem ?? (shown.signal === 'fine' ? null : 'signal')}
    />
  );
}
