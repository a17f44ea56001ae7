import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that moves or goes takes the focus with it. The function puts it, with the next render, on the first element
 * marked `data-return` with one of these names that is there and can be pressed.
 */
export function useFocusReturn(): (...names: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    if (wanted.current.length === 0) return;
    const target = wanted.current
      .map((name) => document.querySelector<HTMLElement>(`[data-return="${name}"]`))
      .find((found) => found !== null && !found.hasAttribute('disabled'));
    if (!target) return;
    wanted.current = [];
    target.focus();
  });
  return (...names) => {
    wanted.current = names;
  };
}
