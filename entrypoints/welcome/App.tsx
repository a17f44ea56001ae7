import { useEffect, useState } from 'preact/hooks';
import { type FirstChoices, WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { dispatch } from '../../lib/app/product.ts';
import { snapshot } from '../../lib/app/views.ts';
import { report } from '../../lib/browser/log.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';

/** The first page: whatever happens to the choice, the person gets on from here. */
export function App() {
  const [chosen, setChosen] = useState<FirstChoices | null>(null);

  useEffect(() => {
    snapshot()
      .then(({ settings }) => setChosen(settings))
      .catch((error: unknown) => {
        report('welcome', error);
        setChosen(DEFAULT_SETTINGS);
      });
  }, []);

  const begin = async ({ movementIntervalMinutes, place, equipment }: FirstChoices) => {
    // What was left as it was has not been chosen.
    const changes = {
      movementIntervalMinutes,
      ...(place !== chosen?.place && { place }),
      ...(equipment !== chosen?.equipment && { equipment }),
    };
    try {
      await dispatch({ type: 'settings', changes });
    } catch (error) {
      report('welcome', error);
    }
    await openPage('dashboard');
    window.close();
  };

  if (chosen === null) return null;
  return (
    <main>
      <WelcomeView chosen={chosen} on={{ begin: (now) => void begin(now) }} />
    </main>
  );
}
