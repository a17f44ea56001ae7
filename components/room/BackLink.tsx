import type { ComponentChildren } from 'preact';
import styles from './BackLink.module.css';

export interface BackLinkProps {
  readonly href: string;
  /** Where it leads. */
  readonly children: ComponentChildren;
}

/** From one thing in a room back to all of them. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <p>
      <a href={href} class={styles.back}>
        <svg viewBox="0 0 16 16" class={styles.arrow} aria-hidden="true">
          <path d="M10 3L5 8l5 5" />
        </svg>
        {children}
      </a>
    </p>
  );
}
