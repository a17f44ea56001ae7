import { useLayoutEffect, useRef } from 'preact/hooks';

const CONTROLS = 'a, button, input, select, textarea, summary, [tabindex], [contenteditable]';

/** Calls `press` when the space bar is pressed while no control has the focus; null for nothing. */
export function useSpace(press: (() => void) | null): void {
  const latest = useRef(press);
  latest.current = press;
  // Before the player is seen: the first press must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return;
      if (latest.current === null) return;
      // The space bar would scroll the page.
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
