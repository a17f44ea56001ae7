import { useId } from 'preact/hooks';
import { parseSetting } from '../../../lib/domain/setting.ts';
import { useWords } from '../../words.ts';
import styles from '../OptionsView.module.css';
import { Refusal } from '../Refusal.tsx';
import { RowWords } from '../RowWords.tsx';
import { Switch } from '../Switch.tsx';
import { useRefusal } from '../useRefusal.ts';
import { TimeField } from './TimeField.tsx';

/** With seven hours of sleep, the least that is advised for adults, it leaves 6 o'clock to get up. */
const BEDTIME_WHEN_SWITCHED_ON = '23:00';

export interface BedtimeRowProps {
  /** Such as `22:30`; null: off. */
  readonly value: string | null;
  readonly change: (value: string | null) => void;
}

/** The time to be in bed, or off. */
export function BedtimeRow({ value, change }: BedtimeRowProps) {
  const { t, timeOfDay } = useWords();
  const id = useId();
  const [refused, setRefused] = useRefusal(value);

  const submit = (kept: string, text: string) => {
    const taken = parseSetting('bedtime', text).ok;
    setRefused(taken ? null : t('optionsTimeStays', timeOfDay(kept)));
    if (taken && text !== kept) change(text);
  };

  return (
    <div class={styles.row}>
      <RowWords name="bedtime" id={id} />
      <div class={styles.controls}>
        {value !== null && (
          <TimeField
            id={`${id}-time`}
            label={t('settingBedtimeTime')}
            describedBy={`${id}-hint${refused === null ? '' : ` ${id}-time-refused`}`}
            value={value}
            submit={(text) => submit(value, text)}
          />
        )}
        <Switch id={id} on={value !== null} change={(on) => change(on ? BEDTIME_WHEN_SWITCHED_ON : null)} />
      </div>
      <Refusal id={`${id}-time`} words={refused} />
    </div>
  );
}
