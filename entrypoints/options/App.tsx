import { useEffect, useState } from 'preact/hooks';
import { TroubleNotice } from '../../components/notice/TroubleNotice.tsx';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { SetAsideNotice } from '../../components/options/SetAsideNotice.tsx';
import { acknowledgeSetAside, readSetAside, type SetAside } from '../../lib/app/aside.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { dispatch } from '../../lib/app/product.ts';
import { daysOlderThan } from '../../lib/app/retention.ts';
import { testNudge } from '../../lib/app/self-test.ts';
import { snapshot } from '../../lib/app/views.ts';
import { newId } from '../../lib/browser/ids.ts';
import { report } from '../../lib/browser/log.ts';
import { notificationsAllowed } from '../../lib/browser/notification.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { readShortcuts, type Shortcut, shortcutSettings } from '../../lib/browser/shortcuts.ts';
import { playTone } from '../../lib/browser/sound.ts';
import type { Settings } from '../../lib/domain/settings.ts';

/** Settings change by themselves only when another page changes them, and that is announced. */
const LOOK_MS = 60_000;
const NOTHING_ASIDE: SetAside = { settings: [], days: [], state: false };

export function App() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [aside, setAside] = useState(NOTHING_ASIDE);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [fail, setFail] = useState(false);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [problem, setProblem] = useState<StoreProblemCode | null>(null);

  useEffect(
    () =>
      whileOpen(async () => {
        try {
          const [{ settings: read, state }, rows, mayNotify, commands] = await Promise.all([
            snapshot(),
            readSetAside(),
            notificationsAllowed(),
            readShortcuts(),
          ]);
          setSettings(read);
          setAside(rows);
          setAllowed(mayNotify);
          setFail(state.notificationsFail);
          setShortcuts(commands);
          setProblem(null);
        } catch (error) {
          report('options', error);
          setProblem(problemCode(error));
        }
      }, LOOK_MS),
    [],
  );

  const acknowledge = () =>
    void acknowledgeSetAside()
      .then(() => setAside(NOTHING_ASIDE))
      .catch((error: unknown) => report('acknowledge', error));

  const openShortcuts = shortcutSettings();

  return (
    <main>
      {problem !== null && <TroubleNotice trouble={problem} />}
      <SetAsideNotice days={aside.days} state={aside.state} onAcknowledge={acknowledge} />
      {settings !== null && (
        <OptionsView
          settings={settings}
          refused={aside.settings}
          notificationsAllowed={allowed}
          notificationsFail={fail}
          shortcuts={shortcuts}
          part={location.hash.slice(1)}
          on={{
            change: async (name, value) => {
              await dispatch({ type: 'settings', changes: { [name]: value } });
              // The look that follows the commit would be later than the end of this change.
              setSettings((now) => now && { ...now, [name]: value });
            },
            daysOlderThan,
            newId,
            listen: () =>
              void playTone('chime', settings.soundVolume / 100).catch((error: unknown) => report('chime', error)),
            testNudge: () => testNudge(settings),
            openShortcuts:
              openShortcuts && (() => void openShortcuts().catch((error: unknown) => report('shortcuts', error))),
            acknowledgeRefused: acknowledge,
            openDashboard: () => void openPage('dashboard'),
          }}
        />
      )}
    </main>
  );
}
