import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps<P> {
  /** Loads the component: the same function each time. */
  readonly of: () => Promise<ComponentType<P>>;
  /** What it is shown with. */
  readonly with: P;
}

/** A part whose code is loaded when it is first shown. */
export function Later<P extends object>({ of, with: props }: LaterProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    of().then((part) => setPart(() => part));
  }, [of]);
  return Part === null ? null : <Part {...props} />;
}
