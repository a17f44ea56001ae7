import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isShorterKeeping } from '../../lib/domain/summary/retention.ts';
import { Button } from '../button/Button.tsx';
import { useWords, type Words } from '../words.ts';
import styles from './OptionsView.module.css';
import own from './RetentionRow.module.css';

/** Months to choose from, the longest first; null: for ever. */
const OFFERED: readonly (number | null)[] = [null, 60, 24, 12, 3];
const YEAR_MONTHS = 12;

/** A value in force that is none of the offered ones, as from a file, stands among them. */
function offeredWith(value: number | null): readonly (number | null)[] {
  if (OFFERED.includes(value)) return OFFERED;
  return [...OFFERED, value].sort((one, other) => (isShorterKeeping(one, other) ? 1 : -1));
}

function spanWords({ t }: Words, months: number | null): string {
  if (months === null) return t('optionsKeepForEver');
  if (months === YEAR_MONTHS) return t('optionsKeepYear');
  if (months % YEAR_MONTHS === 0) return t('optionsKeepYears', String(months / YEAR_MONTHS));
  return t('optionsKeepMonths', String(months));
}

export interface RetentionRowProps {
  /** Months for which details are kept; null: for ever. */
  readonly value: number | null;
  /** How many days are older than so many months and still have details. */
  readonly daysOlderThan: (months: number) => Promise<number>;
  readonly change: (months: number | null) => void;
  /** It could not be found out what a shorter time would delete, so it stays as it is. */
  readonly fail: () => void;
}

interface Asked {
  readonly months: number;
  /** Days that would lose their details; null while they are counted. */
  readonly days: number | null;
}

/**
 * For how long details are kept. A longer time applies at once; a shorter one deletes, so it is asked about first. The
 * focus stays in the choice meanwhile: whoever goes through it by arrow keys passes several answers.
 */
export function RetentionRow({ value, daysOlderThan, change, fail }: RetentionRowProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const choose = (months: number | null) => {
    if (!isShorterKeeping(months, value)) {
      setAsked(null);
      if (months !== value) change(months);
      return;
    }
    setAsked({ months, days: null });
    daysOlderThan(months).then(
      (days) => setAsked((now) => (now?.months === months ? { months, days } : now)),
      () => {
        setAsked(null);
        fail();
      },
    );
  };
  /** The buttons of the question go with it, and the focus with them unless it is put back. */
  const settle = (months: number | null) => {
    setAsked(null);
    group.current?.querySelector<HTMLInputElement>(`input[value="${months}"]`)?.focus();
  };

  const callOff = useRef<(() => void) | null>(null);
  callOff.current = asked === null ? null : () => settle(value);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') callOff.current?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const chosen = asked === null ? value : asked.months;
  const question = asked !== null && asked.days !== null ? asked : null;
  return (
    <div class={styles.choices}>
      <fieldset ref={group} aria-describedby={`${id}-hint`}>
        <legend class={styles.label}>{t('settingKeepDetails')}</legend>
        <p class={styles.hint} id={`${id}-hint`}>
          {t('settingKeepDetailsHint')}
        </p>
        <div class={styles.choiceGrid}>
          {offeredWith(value).map((months) => (
            <label key={months} class={styles.choice}>
              <input
                type="radio"
                name={id}
                value={String(months)}
                checked={months === chosen}
                onChange={() => choose(months)}
              />
              {spanWords(words, months)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class={question === null ? undefined : own.question}>
        <div role="status" id={`${id}-question`}>
          {question !== null && (
            <>
              <p class={styles.label}>{t('optionsKeepAsk', spanWords(words, question.months))}</p>
              <p>
                {question.days === 0 ? t('optionsKeepNoneYet') : t('optionsKeepGone', String(question.days))}{' '}
                {t('optionsKeepStays')}
              </p>
            </>
          )}
        </div>
        {question !== null && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset here would be announced as another group of settings
          <div class={own.answers} role="group" aria-labelledby={`${id}-question`}>
            <Button
              onClick={() => {
                settle(question.months);
                change(question.months);
              }}
            >
              {t('optionsKeepConfirm', spanWords(words, question.months))}
            </Button>
            <Button onClick={() => settle(value)}>{t('optionsKeepCancel')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
