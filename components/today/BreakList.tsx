import type { Break } from '../../lib/domain/presence/ledger.ts';
import { useWords } from '../words.ts';
import styles from './lists.module.css';
import { BREAK_WORDS, seenLength } from './vocabulary.ts';

/** The day's breaks, the latest first. */
export function BreakList({ breaks }: { readonly breaks: readonly Break[] }) {
  const words = useWords();
  if (breaks.length === 0) return <p class={styles.none}>{words.t('dashboardBreaksNone')}</p>;
  return (
    <ul class={styles.list}>
      {[...breaks].reverse().map((pause) => (
        <li key={`${pause.startAt} ${pause.kind}`} class={styles.row}>
          <span class={styles.when}>{words.clock(pause.startAt)}</span>
          <span class={styles.what}>{words.t(BREAK_WORDS[pause.kind])}</span>
          {pause.kind !== 'moved' && (
            <span class={styles.extent}>{seenLength(words, pause.endAt - pause.startAt)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
