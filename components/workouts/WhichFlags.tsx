import type { InjuryFlag } from '../../lib/domain/settings.ts';
import { FLAG_WORDS } from '../options/choices.ts';
import { useWords } from '../words.ts';
import styles from './WhichFlags.module.css';

export interface WhichFlagsProps {
  readonly flags: readonly InjuryFlag[];
  readonly isTicked: (flag: InjuryFlag) => boolean;
  readonly onTick: (flag: InjuryFlag, whether: boolean) => void;
}

/** What a yes means: any of these, or none of them. */
export function WhichFlags({ flags, isTicked, onTick }: WhichFlagsProps) {
  const { t } = useWords();
  return (
    <fieldset class={styles.which}>
      <legend class={styles.legend}>{t('readinessWhich')}</legend>
      <div class={styles.flags}>
        {flags.map((flag) => (
          <label key={flag} class={styles.flag}>
            <input
              type="checkbox"
              checked={isTicked(flag)}
              onChange={({ currentTarget }) => onTick(flag, currentTarget.checked)}
            />
            {t(FLAG_WORDS[flag])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
