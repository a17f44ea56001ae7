import { Check, Circle, CircleDashed, Clock3, SkipForward } from 'lucide-preact';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { useWords } from '../words.ts';
import styles from './lists.module.css';
import { NUDGE_ENDS, NUDGE_HINTS, NUDGE_WORDS, type NudgeEnd } from './vocabulary.ts';

const ICONS: Readonly<Record<NudgeEnd, typeof Check>> = {
  taken: Check,
  snoozed: Clock3,
  skipped: SkipForward,
  missed: CircleDashed,
  open: Circle,
};

/** The day's nudges by how they ended, each with the times at which it was shown. */
export function NudgeList({ nudges }: { readonly nudges: readonly Nudge[] }) {
  const words = useWords();
  if (nudges.length === 0) return <p class={styles.none}>{words.t('dashboardNudgesNone')}</p>;
  const rows = NUDGE_ENDS.map((end) => ({
    end,
    ended: nudges.filter((nudge) => (nudge.outcome ?? 'open') === end),
  })).filter(({ ended }) => ended.length > 0);
  return (
    <ul class={styles.list}>
      {rows.map(({ end, ended }) => {
        const Icon = ICONS[end];
        return (
          <li key={end} class={styles.row} data-outcome={end}>
            <Icon class={styles.icon} size={20} aria-hidden="true" focusable="false" />
            <span class={styles.what}>
              {words.t(NUDGE_WORDS[end])}
              <span class={styles.aside}>
                {words.t(NUDGE_HINTS[end])} {ended.map((nudge) => words.clock(nudge.shownAt)).join(', ')}
              </span>
            </span>
            <span class={styles.count}>{ended.length}</span>
          </li>
        );
      })}
    </ul>
  );
}
