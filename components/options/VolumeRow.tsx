import { Volume2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { SETTINGS } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { RowWords } from './RowWords.tsx';
import type { OfferedVolume } from './rows.ts';

const STEP = 5;

export interface VolumeRowProps {
  readonly name: OfferedVolume;
  /** Per cent. */
  readonly value: number;
  readonly change: (value: number) => void;
  /** Plays what it is about, so loud; null where it cannot be played. */
  readonly listen: (() => void) | null;
}

/** How loud. It applies when the knob is let go; the number follows it before. */
export function VolumeRow({ name, value, change, listen }: VolumeRowProps) {
  const { t, percent } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<number | null>(null);
  const { min, max } = SETTINGS[name];
  const shown = draft ?? value;
  const said = percent(shown / 100);
  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.controls}>
        {listen !== null && (
          <Button onClick={listen}>
            <Volume2 size={18} aria-hidden="true" focusable="false" />
            {t('optionsListen')}
          </Button>
        )}
        <div class={styles.volume}>
          <input
            id={id}
            type="range"
            min={min}
            max={max}
            step={STEP}
            value={shown}
            aria-valuetext={said}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setDraft(Number(event.currentTarget.value))}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              setDraft(null);
              if (next !== value) change(next);
            }}
          />
          <output for={id} aria-live="off">
            {said}
          </output>
        </div>
      </div>
    </div>
  );
}
