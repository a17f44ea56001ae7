import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './OptionsView.module.css';

export interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** Rows that belong together, under a heading. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} class={styles.section}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p class={styles.sectionHint}>{hint}</p>}
      <div class={styles.rows}>{children}</div>
    </section>
  );
}
