import { useId, useState } from 'preact/hooks';
import { parseSetting } from '../../lib/domain/setting.ts';
import { SETTINGS } from '../../lib/domain/settings.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { rangeWords } from './problems.ts';
import { RowWords } from './RowWords.tsx';
import { RHYTHMS } from './rhythms.ts';
import { type OfferedNumber, UNIT_WORDS, UNITS } from './rows.ts';

export interface NumberRowProps {
  readonly name: OfferedNumber;
  readonly value: number;
  readonly change: (value: number) => void;
}

/** A number to type. It is judged when the field is left: on the way to 45 it says 4. */
export function NumberRow({ name, value, change }: NumberRowProps) {
  const words = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const { min, max } = SETTINGS[name];

  const take = (next: number) => {
    setDraft(null);
    setRefused(false);
    if (next !== value) change(next);
  };
  const submit = (text: string) => {
    const parsed = parseSetting(name, text.trim() === '' ? Number.NaN : Number(text));
    if (parsed.ok && typeof parsed.value === 'number') return take(parsed.value);
    setDraft(null);
    setRefused(true);
  };

  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.control}>
        <div class={styles.number}>
          <input
            id={id}
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            step={1}
            value={draft ?? String(value)}
            aria-describedby={`${id}-hint ${id}-unit${refused ? ` ${id}-refused` : ''}`}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onChange={(event) => submit(event.currentTarget.value)}
          />
          <span id={`${id}-unit`}>
            {words.t(UNIT_WORDS[UNITS[name]])}
            {UNITS[name] === 'seconds' && value > 60 && (
              <span class={styles.aside}> {words.t('optionsAlso', words.length(value * SECOND_MS))}</span>
            )}
          </span>
        </div>
        {name === 'movementIntervalMinutes' && <Presets value={value} take={take} />}
      </div>
      {refused && (
        <p class={styles.refused} id={`${id}-refused`} role="alert">
          {rangeWords(words, name, value)}
        </p>
      )}
    </div>
  );
}

function Presets({ value, take }: { readonly value: number; readonly take: (value: number) => void }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would be announced as a second group of settings
    <div class={styles.presets} role="group" aria-label={words.t('optionsPresets')}>
      {RHYTHMS.map(({ id, minutes, name }) => (
        <Button key={id} aria-pressed={minutes === value} onClick={() => take(minutes)}>
          {words.t('optionsPreset', words.t(name), String(minutes))}
        </Button>
      ))}
    </div>
  );
}
