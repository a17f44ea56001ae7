import { BellDot, Check, Circle, CircleDashed, Clock3, SkipForward } from 'lucide-preact';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { useWords } from '../words.ts';
import styles from './lists.module.css';
import { CUE_KINDS, CUE_WORDS, NUDGE_ENDS, NUDGE_HINTS, NUDGE_WORDS, type NudgeEnd } from './vocabulary.ts';

const ICONS: Readonly<Record<NudgeEnd, typeof Check>> = {
  taken: Check,
  snoozed: Clock3,
  skipped: SkipForward,
  missed: CircleDashed,
  open: Circle,
};

/** The day's nudges to move by how they ended, and what else came by its kind, each with the times at which it came. */
export function NudgeList({ nudges }: { readonly nudges: readonly Nudge[] }) {
  const words = useWords();
  if (nudges.length === 0) return <p class={styles.none}>{words.t('dashboardNudgesNone')}</p>;
  const rows = NUDGE_ENDS.map((end) => ({
    end,
    ended: nudges.filter(({ kind, outcome }) => kind === 'movement' && (outcome ?? 'open') === end),
  })).filter(({ ended }) => ended.length > 0);
  const cues = CUE_KINDS.map((kind) => ({ kind, came: nudges.filter((nudge) => nudge.kind === kind) })).filter(
    ({ came }) => came.length > 0,
  );
  const times = (shown: readonly Nudge[]) => shown.map((nudge) => words.clock(nudge.shownAt)).join(', ');
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
                {words.t(NUDGE_HINTS[end])} {times(ended)}
              </span>
            </span>
            <span class={styles.count}>{ended.length}</span>
          </li>
        );
      })}
      {cues.map(({ kind, came }) => (
        <li key={kind} class={styles.row}>
          <BellDot class={styles.icon} size={20} aria-hidden="true" focusable="false" />
          <span class={styles.what}>
            {words.t(CUE_WORDS[kind])}
            <span class={styles.aside}>{times(came)}</span>
          </span>
          <span class={styles.count}>{came.length}</span>
        </li>
      ))}
    </ul>
  );
}
