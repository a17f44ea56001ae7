import { Copy, Plus } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type HourRange, WEEKDAYS, type Weekday, type WorkingHours } from '../../../lib/domain/settings.ts';
import { Button } from '../../button/Button.tsx';
import { useWords } from '../../words.ts';
import styles from '../OptionsView.module.css';
import { RowWords } from '../RowWords.tsx';
import { Switch } from '../Switch.tsx';
import own from './hours.module.css';
import { DAY_WORDS, freeRange, mondayForAll, USUAL_HOURS, withDay } from './hours.ts';
import { RangeFields } from './RangeFields.tsx';

export interface HoursRowProps {
  /** Null: nudges come at any hour. */
  readonly hours: WorkingHours | null;
  readonly change: (hours: WorkingHours | null) => void;
}

/** The hours of each weekday in which nudges may come, or off. */
export function HoursRow({ hours, change }: HoursRowProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class={styles.row}>
      <RowWords name="workingHours" id={id} />
      <div class={styles.control}>
        <Switch id={id} on={hours !== null} change={(on) => change(on ? USUAL_HOURS : null)} />
      </div>
      {hours !== null && (
        <div class={own.week}>
          {Object.keys(hours).length === 0 && <p class={styles.note}>{t('optionsHoursNever')}</p>}
          {WEEKDAYS.map((day) => (
            <DayRow
              key={day}
              day={day}
              ranges={hours[day] ?? []}
              change={(ranges) => change(withDay(hours, day, ranges))}
              {...(day === 'monday' && { copy: () => change(mondayForAll(hours)) })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface DayRowProps {
  readonly day: Weekday;
  /** In order. */
  readonly ranges: readonly HourRange[];
  readonly change: (ranges: readonly HourRange[]) => void;
  readonly copy?: () => void;
}

function DayRow({ day, ranges, change, copy }: DayRowProps) {
  const { t } = useWords();
  const root = useRef<HTMLFieldSetElement>(null);
  const [isFull, setFull] = useState(false);
  const name = t(DAY_WORDS[day]);

  const add = () => {
    const free = freeRange(ranges);
    setFull(free === null);
    if (free !== null) change([...ranges, free]);
  };
  const remove = (index: number) => {
    // The button goes with its range, and the focus with the button unless it is put elsewhere.
    root.current?.querySelector<HTMLElement>('[data-add]')?.focus();
    setFull(false);
    change(ranges.filter((_, at) => at !== index));
  };

  return (
    <fieldset ref={root} class={own.day}>
      <legend class={own.dayName}>{name}</legend>
      <div class={ranges.length === 0 ? own.noRanges : own.ranges}>
        {ranges.length === 0 && <p class={own.none}>{t('optionsHoursNone')}</p>}
        {ranges.map((range, index) => (
          <RangeFields
            // A range that is edited stays the same field.
            key={index}
            day={name}
            range={range}
            others={ranges.filter((other) => other !== range)}
            change={(next) => change(ranges.map((each) => (each === range ? next : each)))}
            remove={() => remove(index)}
          />
        ))}
        {isFull && (
          <p role="alert" class={styles.refused}>
            {t('optionsHoursFull')}
          </p>
        )}
        {copy !== undefined && (
          <Button look="bare" onClick={copy}>
            <Copy size={16} aria-hidden="true" focusable="false" />
            {t('optionsHoursCopy')}
          </Button>
        )}
      </div>
      <div class={own.add}>
        <Button look="icon" data-add label={t('optionsHoursAdd', name)} onClick={add}>
          <Plus size={18} aria-hidden="true" focusable="false" />
        </Button>
      </div>
    </fieldset>
  );
}
