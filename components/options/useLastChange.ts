import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/domain/settings.ts';
import { type MessageKey, useWords } from '../words.ts';
import { type ApplySetting, type ChangeSetting, LABELS, type OfferedName } from './rows.ts';

interface Change {
  readonly name: OfferedName;
  readonly before: Settings[OfferedName];
  readonly outcome: 'saved' | 'undone' | 'failed';
  /** What was done, where the name of the setting alone would not say it. */
  readonly told: string | null;
}

const OUTCOME_WORDS = {
  saved: 'optionsSaved',
  undone: 'optionsUndone',
  failed: 'optionsFailed',
} as const satisfies Record<Change['outcome'], MessageKey>;

export interface LastChange {
  /** What is in force, and what is about to be: the next change builds on one that is still being kept. */
  readonly current: Settings;
  readonly apply: ApplySetting;
  /** A change could not even be tried. */
  readonly fail: (name: OfferedName) => void;
  /** What became of the last change; null before the first. */
  readonly told: string | null;
  /** Takes the last change back; null when there is none to take back. */
  readonly undo: (() => void) | null;
}

/** Applies changes one by one, remembers the last, and can take it back. */
export function useLastChange(settings: Settings, change: ChangeSetting): LastChange {
  const { t } = useWords();
  const [ahead, setAhead] = useState<Partial<Settings>>({});
  const [last, setLast] = useState<Change | null>(null);
  const current: Settings = { ...settings, ...ahead };

  const attempt = async <K extends OfferedName>(
    name: K,
    value: Settings[K],
    done: 'saved' | 'undone',
    told: string | null,
  ) => {
    const before = current[name];
    setAhead((now) => ({ ...now, [name]: value }));
    try {
      await change(name, value);
      setLast({ name, before, outcome: done, told });
    } catch {
      setLast({ name, before, outcome: 'failed', told: null });
    }
    setAhead((now) => {
      const { [name]: kept, ...others } = now;
      return kept === value ? (others as Partial<Settings>) : now;
    });
  };

  // Details that were deleted do not come back, so there is nothing to promise.
  const canUndo = last?.outcome === 'saved' && last.name !== 'keepDetailsMonths';
  return {
    current,
    apply: (name, value, told) => void attempt(name, value, 'saved', told ?? null),
    fail: (name) => setLast({ name, before: current[name], outcome: 'failed', told: null }),
    told: last === null ? null : (last.told ?? t(OUTCOME_WORDS[last.outcome], t(LABELS[last.name]))),
    undo: canUndo ? () => void attempt(last.name, last.before, 'undone', null) : null,
  };
}
