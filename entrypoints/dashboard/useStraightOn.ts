import { useEffect, useRef } from 'preact/hooks';

/** In place of an id in the address of a room: from the popup, straight on with what runs. */
export const NOW = 'now';

/** Goes straight on, once, when the address says so and something is under way. */
export function useStraightOn(rest: string | null, underWay: boolean, goOn: () => void): void {
  const went = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address leads there once
  useEffect(() => {
    if (rest !== NOW || !underWay || went.current) return;
    went.current = true;
    goOn();
  }, [rest, underWay]);
}
