import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../button/Button.tsx';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly label: string;
  /** Lays out the row that the button stands in. */
  readonly around: (button: VNode) => VNode;
  /** What it holds; call `close` when one of it was chosen. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that shows more below its row, in the flow of the page: nothing is covered and nothing is cut off. */
export function Disclosure({ label, around, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }, []);
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape would close the whole popup otherwise.
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open, close]);
  return (
    <div ref={root}>
      {around(
        <Button look="bare" aria-expanded={open} {...(open && { 'aria-controls': id })} onClick={() => setOpen(!open)}>
          {label}
          <svg viewBox="0 0 12 12" class={styles.mark} aria-hidden="true">
            <path d={open ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'} />
          </svg>
        </Button>,
      )}
      {open && (
        <div id={id} class={styles.content}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
