import { useEffect, useState } from 'preact/hooks';
import { loadWholeScript } from '../../components/catalogue/load.ts';
import { MinuteFlow } from '../../components/minute/MinuteFlow.tsx';
import { glanceAt } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { composeMore } from '../../lib/app/minute.ts';
import { shownExercises } from '../../lib/app/own.ts';
import { dispatch } from '../../lib/app/product.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { openChangePlace } from '../../lib/browser/change-places.ts';
import { clock } from '../../lib/browser/clock.ts';
import { report } from '../../lib/browser/log.ts';
import { sounds } from '../../lib/browser/minute-sounds.ts';
import { isAttended } from '../../lib/browser/sense.ts';
import { keepAwake } from '../../lib/browser/wake-lock.ts';
import { language } from '../../lib/browser/words.ts';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import { isLocked } from '../../lib/domain/readiness.ts';
import type { RunningRoutine } from '../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import styles from './MinuteRoom.module.css';
import type { Compose } from './room.ts';

/** Commits of other surfaces come by themselves; this is for what time alone does. */
const LOOK_MS = 10_000;

export interface MinuteRoomProps {
  readonly compose: Compose;
  readonly onClose: () => void;
}

interface Seen {
  readonly running: RunningRoutine | null;
  readonly settings: Settings;
}

/** The player in place of the whole page: for what a room wants to start, or for the minute that is under way. */
export function MinuteRoom({ compose, onClose }: MinuteRoomProps) {
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
      // The end of a minute that nobody attended to is not seen here: the alarm asks whether it was done.
      if (event.type === 'routine-end' && !(await isAttended())) return true;
      await dispatch(event);
      // A workout that has been locked since the room made it was not begun: what is behind says why.
      if (event.type === 'routine-start' && event.routine.kind === 'workout') {
        const { settings } = await readSnapshot();
        if (isLocked(event.routine, settings.readiness)) onClose();
      }
      return true;
    } catch (error) {
      report('dispatch', error);
      return false;
    }
  };

  if (seen === null) return null;
  return (
    <div class={styles.room}>
      <MinuteFlow
        running={seen.running}
        begins
        settings={seen.settings}
        clock={clock}
        language={language()}
        load={loadWholeScript}
        loadOwn={shownExercises}
        sounds={sounds}
        keepAwake={keepAwake}
        compose={compose}
        composeMore={composeMore}
        commit={commit}
        onClose={onClose}
        onFault={(error) => report('minute', error)}
        onChange={(place) => void openChangePlace(place)}
      />
    </div>
  );
}
