import { useEffect, useState } from 'preact/hooks';
import { MinuteFlow } from '../../components/minute/MinuteFlow.tsx';
import { whileOpen } from '../../lib/app/live.ts';
import { composeMinute } from '../../lib/app/minute.ts';
import { dispatch } from '../../lib/app/product.ts';
import { glanceAt } from '../../lib/app/snapshot.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { clock } from '../../lib/browser/clock.ts';
import { report } from '../../lib/browser/log.ts';
import { sounds } from '../../lib/browser/minute-sounds.ts';
import { keepAwake } from '../../lib/browser/wake-lock.ts';
import { language } from '../../lib/browser/words.ts';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import type { RunningRoutine } from '../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';

/** Commits of other surfaces come by themselves; this is for what time alone does. */
const LOOK_MS = 10_000;

interface Seen {
  readonly running: RunningRoutine | null;
  readonly settings: Settings;
}

/** Answers a nudge in a window of its own: the minute starts with it, and leaving it closes the window. */
export function App() {
  const [seen, setSeen] = useState<Seen | null>(null);

  useEffect(
    () =>
      whileOpen(async () => {
        try {
          const snapshot = await readSnapshot();
          const running = glanceAt(snapshot, clock.now())?.routine ?? null;
          setSeen({ running, settings: snapshot.settings });
        } catch (error) {
          report('snapshot', error);
          setSeen({ running: null, settings: DEFAULT_SETTINGS });
        }
      }, LOOK_MS),
    [],
  );

  const commit = async (event: EngineEvent): Promise<boolean> => {
    try {
      await dispatch(event);
      return true;
    } catch (error) {
      report('dispatch', error);
      return false;
    }
  };

  if (seen === null) return null;
  return (
    <MinuteFlow
      running={seen.running}
      begins
      settings={seen.settings}
      clock={clock}
      language={language()}
      sounds={sounds}
      keepAwake={keepAwake}
      compose={(settings) => composeMinute(settings, 'movement')}
      commit={commit}
      onClose={() => window.close()}
    />
  );
}
