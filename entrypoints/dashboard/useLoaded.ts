import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/browser/log.ts';

/** What `load` brings, once; null until then. Why it did not come is reported under `what`. */
export function useLoaded<T>(what: string, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once, whatever comes later
  useEffect(() => {
    let isOpen = true;
    load()
      .then((value) => isOpen && setLoaded(() => value))
      .catch((error: unknown) => report(what, error));
    return () => {
      isOpen = false;
    };
  }, []);
  return loaded;
}
