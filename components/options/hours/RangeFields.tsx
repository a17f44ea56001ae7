import { X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { HourRange } from '../../../lib/domain/settings.ts';
import { Button } from '../../button/Button.tsx';
import { useWords } from '../../words.ts';
import { Refusal } from '../Refusal.tsx';
import times from '../times/times.module.css';
import { useRefusal } from '../useRefusal.ts';
import styles from './hours.module.css';
import { judgeRange, rangeWords } from './hours.ts';

export interface RangeFieldsProps {
  /** The name of its day. */
  readonly day: string;
  readonly range: HourRange;
  /** The other ranges of that day. */
  readonly others: readonly HourRange[];
  readonly change: (range: HourRange) => void;
  readonly remove: () => void;
}

/** From when until when. It is judged when both fields are left: on the way it may run backwards. */
export function RangeFields({ day, range, others, change, remove }: RangeFieldsProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [draft, setDraft] = useState<readonly [string, string] | null>(null);
  const [refused, setRefused] = useRefusal(range.join());
  // A field of time has no 24:00: midnight is what it calls it.
  const [from, until] = draft ?? [range[0], range[1] === '24:00' ? '00:00' : range[1]];

  const judge = () => {
    if (draft === null) return;
    setDraft(null);
    const outcome = judgeRange(words, from, until, range, others);
    setRefused('problem' in outcome ? outcome.problem : null);
    if ('range' in outcome && outcome.range.join() !== range.join()) change(outcome.range);
  };

  const field = (label: string, value: string, typed: (value: string) => readonly [string, string]) => (
    <input
      type="time"
      class={times.time}
      aria-label={label}
      aria-describedby={refused === null ? undefined : `${id}-refused`}
      value={value}
      onInput={(event) => setDraft(typed(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') judge();
      }}
    />
  );

  // Of several ranges of a day each is a group: their fields have the same names.
  const group = others.length > 0 && ({ role: 'group', 'aria-label': rangeWords(words, range) } as const);
  return (
    <div
      class={styles.range}
      {...group}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) judge();
      }}
    >
      <div class={styles.fields}>
        {field(t('optionsHoursFrom', day), from, (value) => [value, until])}
        <span aria-hidden="true">–</span>
        {field(t('optionsHoursUntil', day), until, (value) => [from, value])}
        <Button look="icon" label={t('optionsHoursRemove', rangeWords(words, range), day)} onClick={remove}>
          <X size={18} aria-hidden="true" focusable="false" />
        </Button>
      </div>
      <Refusal id={id} words={refused} />
    </div>
  );
}
