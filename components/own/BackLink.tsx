import { useWords } from '../words.ts';
import styles from './OwnView.module.css';

/** Back to all that is own. */
export function BackLink({ href }: { readonly href: string }) {
  const { t } = useWords();
  return (
    <p>
      <a href={href} class={styles.back}>
        <svg viewBox="0 0 16 16" class={styles.arrow} aria-hidden="true">
          <path d="M10 3L5 8l5 5" />
        </svg>
        {t('ownAll')}
      </a>
    </p>
  );
}
