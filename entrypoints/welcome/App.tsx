import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { dispatch } from '../../lib/app/product.ts';
import { snapshot } from '../../lib/app/views.ts';
import { report } from '../../lib/browser/log.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';

/** The first page: whatever happens to the choice, the person gets on from here. */
export function App() {
  const [minutes, setMinutes] = useState<number | null>(null);

  useEffect(() => {
    snapshot()
      .then(({ settings }) => setMinutes(settings.movementIntervalMinutes))
      .catch((error: unknown) => {
        report('welcome', error);
        setMinutes(DEFAULT_SETTINGS.movementIntervalMinutes);
      });
  }, []);

  const begin = async (movementIntervalMinutes: number) => {
    try {
      await dispatch({ type: 'settings', changes: { movementIntervalMinutes } });
    } catch (error) {
      report('welcome', error);
    }
    await openPage('dashboard');
    window.close();
  };

  if (minutes === null) return null;
  return (
    <main>
      <WelcomeView movementIntervalMinutes={minutes} on={{ begin: (chosen) => void begin(chosen) }} />
    </main>
  );
}
