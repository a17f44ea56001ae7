import { useRef, useState } from 'preact/hooks';
import type { OwnedEquipment } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { EQUIPMENT_WORDS } from '../catalogue/vocabulary.ts';
import { useWords } from '../words.ts';
import styles from './MissingKit.module.css';
import { kitWords } from './vocabulary.ts';

export interface MissingKitProps {
  readonly missing: readonly OwnedEquipment[];
  /** The person has this, or, taking that back, has not. */
  readonly onHave: (one: OwnedEquipment, whether: boolean) => void;
}

/** What a workout needs and the person did not say they have: to be said right here, and taken back. */
export function MissingKit({ missing, onHave }: MissingKitProps) {
  const words = useWords();
  const { t } = words;
  const [added, setAdded] = useState<OwnedEquipment | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const have = (one: OwnedEquipment, whether: boolean) => {
    setAdded(whether ? one : null);
    onHave(one, whether);
    // The button goes away with what it did.
    told.current?.focus();
  };
  return (
    <div class={styles.kit}>
      {missing.length > 0 && <p>{t('workoutMissing', kitWords(missing, words).toLowerCase())}</p>}
      {missing.length > 0 && (
        <div class={styles.row}>
          {missing.map((one) => (
            <Button key={one} onClick={() => have(one, true)}>
              {t('workoutHave', t(EQUIPMENT_WORDS[one]))}
            </Button>
          ))}
        </div>
      )}
      <div class={styles.row}>
        <p ref={told} role="status" tabIndex={-1} class={styles.told}>
          {added !== null && t('workoutHas', t(EQUIPMENT_WORDS[added]))}
        </p>
        {added !== null && <Button onClick={() => have(added, false)}>{t('optionsUndo')}</Button>}
      </div>
    </div>
  );
}
