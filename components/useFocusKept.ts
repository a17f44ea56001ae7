import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What goes away takes the focus with it. When something goes, and nothing has the focus any more, what comes next gets
 * it.
 *
 * @param isThere whether that which can have the focus is there.
 * @param next finds what is to have the focus then; it is called after the page has changed.
 */
export function useFocusKept(isThere: boolean, next: () => HTMLElement | null | undefined): void {
  const wasThere = useRef(isThere);
  useLayoutEffect(() => {
    const went = wasThere.current && !isThere;
    wasThere.current = isThere;
    if (went && document.activeElement === document.body) next()?.focus({ preventScroll: true });
  });
}
