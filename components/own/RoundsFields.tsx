import { type OwnRoutine, ROUNDS_LIMITS, type Rounds } from '../../lib/domain/own/own.ts';
import { lengthSeconds } from '../../lib/domain/own/plan.ts';
import room from '../room/Room.module.css';
import { useWords } from '../words.ts';
import { NumberField } from './NumberField.tsx';
import { durationWords } from './naming.ts';
import styles from './RoundsFields.module.css';

export interface RoundsFieldsProps {
  readonly routine: OwnRoutine;
  readonly change: (part: Partial<Rounds>) => void;
}

/** How often a list is gone through, with what rests, and what that comes to. */
export function RoundsFields({ routine, change }: RoundsFieldsProps) {
  const words = useWords();
  const { t } = words;
  const field = (name: keyof Rounds, label: string, unit?: string) => (
    <NumberField
      label={label}
      labelled
      value={routine[name]}
      limits={ROUNDS_LIMITS[name]}
      {...(unit !== undefined && { unit })}
      change={(value) => change({ [name]: value })}
    />
  );
  return (
    <fieldset class={styles.card}>
      <legend class="spoken">{t('ownRoundsTitle')}</legend>
      <div class={styles.fields}>
        {field('rounds', t('ownRoundsLabel'))}
        {field('restSeconds', t('ownRestLabel'), t('ownUnit'))}
        {/* Where there is one round, nothing lies between two. */}
        {routine.rounds > 1 && field('restBetweenSeconds', t('ownRestBetweenLabel'), t('ownUnit'))}
      </div>
      <p class={room.soft} role="status">
        {t('ownLengthInAll', durationWords(lengthSeconds(routine), words))}
      </p>
    </fieldset>
  );
}
