import type { ComponentType } from 'preact';
import { useLoaded } from '../useLoaded.ts';

export interface LaterProps<P> {
  /** Loads the component: the same function each time. */
  readonly of: () => Promise<ComponentType<P>>;
  /** What it is shown with. */
  readonly with: P;
  /** Is told why it did not come. */
  readonly onFault: (error: unknown) => void;
}

/** A part whose code is loaded when it is first shown. */
export function Later<P extends object>({ of, with: props, onFault }: LaterProps<P>) {
  const { value: Part } = useLoaded(of, of, onFault);
  return Part === null ? null : <Part {...props} />;
}
