import type { ComponentChildren } from 'preact';
import styles from './Notice.module.css';

export interface NoticeProps {
  /** What is the matter, in a few words. */
  readonly title: string;
  /** What that means, and what can be done now. */
  readonly children?: ComponentChildren;
  /** Buttons, if anything can be done here. */
  readonly actions?: ComponentChildren;
}

/** A message that stays until its cause is gone. Calm: it is read when the person gets to it. */
export function Notice({ title, children, actions }: NoticeProps) {
  return (
    <section role="status" class={styles.notice}>
      <p class={styles.title}>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </section>
  );
}
