import { useId } from 'preact/hooks';
import type { CauseCode, ChangePlace } from '../../lib/domain/routines/cause.ts';
import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './Because.module.css';

/** What is to blame, and where it can be changed: a first week only passes. In the order in which a change helps most. */
const CAUSES: Readonly<Record<CauseCode, readonly [words: MessageKey, at: ChangePlace | null]>> = {
  flags: ['playerBecauseFlags', 'go-easy-on'],
  'not-these': ['playerBecauseNotThese', 'exercises'],
  resting: ['playerBecauseResting', 'exercises'],
  answers: ['playerBecauseAnswers', 'answers'],
  'first-week': ['playerBecauseFirstWeek', null],
};
const ORDER = Object.keys(CAUSES) as readonly CauseCode[];

export interface BecauseProps {
  readonly because: readonly CauseCode[];
  readonly onChange: (place: ChangePlace) => void;
}

/** Why a minute is a gentle one instead of what was meant, and the way to what leaves out the rest. */
export function Because({ because, onChange }: BecauseProps) {
  const { t } = useWords();
  const id = useId();
  // What an older or a newer version stored may be called otherwise.
  const causes = ORDER.filter((code) => because.includes(code)).map((code) => CAUSES[code]);
  if (causes.length === 0) return null;
  const told = causes.map(([words]) => t(words)).reduceRight((rest, one) => t('playerBecauseAnd', one, rest));
  const place = causes.find(([, at]) => at !== null)?.[1] ?? null;
  return (
    <div class={styles.because}>
      <p id={id}>{t('playerBecause', told)}</p>
      {place !== null && (
        <Button aria-describedby={id} onClick={() => onChange(place)}>
          {t('playerBecauseChange')}
        </Button>
      )}
    </div>
  );
}
