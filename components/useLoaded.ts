import { useEffect, useState } from 'preact/hooks';

/** What is loaded while a page is open; neither `value` nor `failed` until then. */
export interface Loaded<T> {
  readonly value: T | null;
  /** It did not come, and will not before the page is loaded anew. */
  readonly failed: boolean;
}

const NOT_YET = { value: null, failed: false } as const;

/**
 * Loads what belongs to `key`, anew whenever that is another one.
 *
 * @param load null where there is nothing to load.
 * @param fault is told why it did not come.
 */
export function useLoaded<T>(
  key: unknown,
  load: (() => Promise<T>) | null,
  fault: (error: unknown) => void,
): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly of: unknown; readonly is: Loaded<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what it depends on
  useEffect(() => {
    let isOpen = true;
    const settle = (value: T | null) => isOpen && setLoaded({ of: key, is: { value, failed: value === null } });
    load?.().then(settle, (error: unknown) => {
      settle(null);
      fault(error);
    });
    return () => {
      isOpen = false;
    };
  }, [key]);
  return loaded !== null && loaded.of === key ? loaded.is : NOT_YET;
}
