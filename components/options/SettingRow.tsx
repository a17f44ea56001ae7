import { cuesOf } from '../../lib/domain/nudges/cues.ts';
import { type CueInterval, longestWithRoom } from '../../lib/domain/nudges/room.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { useWords } from '../words.ts';
import { BooleanRow } from './BooleanRow.tsx';
import { ChoiceRow, SetRow } from './ChoiceRows.tsx';
import { HoursRow } from './hours/HoursRow.tsx';
import { NumberRow } from './NumberRow.tsx';
import { OptionalNumberRow } from './OptionalNumberRow.tsx';
import styles from './OptionsView.module.css';
import { RetentionRow } from './RetentionRow.tsx';
import { RemindersRow } from './reminders/RemindersRow.tsx';
import { isBoolean, isChoice, isNumber, isOptional, isSet, isVolume, type RowName } from './rows.ts';
import { BedtimeRow } from './times/BedtimeRow.tsx';
import { TimesRow } from './times/TimesRow.tsx';
import type { LastChange } from './useLastChange.ts';
import { VolumeRow } from './VolumeRow.tsx';

/** What rows ask for besides changes. */
export interface RowPorts {
  /** How many days are older than so many months and still have details. */
  readonly daysOlderThan: (months: number) => Promise<number>;
  /** Plays the sound of a nudge as loud as it would be; null where it cannot be played. */
  readonly listen: (() => void) | null;
  /** An id that nothing else has. */
  readonly newId: () => string;
}

export interface SettingRowProps {
  readonly name: RowName;
  readonly changes: Pick<LastChange, 'current' | 'apply' | 'fail'>;
  readonly on: RowPorts;
}

/** Beside this nudge to move the cue never comes: said where it can be changed. */
function NoRoom({ name, settings }: { readonly name: CueInterval; readonly settings: Settings }) {
  const { t } = useWords();
  const longest = longestWithRoom(name, settings);
  const interval = String(settings.movementIntervalMinutes);
  // There before it has anything to say, so that it is heard when it does.
  return (
    <p role="status" class={styles.note}>
      {longest === undefined
        ? ''
        : longest === null
          ? t('optionsNoRoomAtAll', interval)
          : t('optionsNoRoom', interval, String(longest))}
    </p>
  );
}

/** With a desk that can be raised people are asked to stand, whether there is a posture cue or not. */
function StandingAfter({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  const minutes = cuesOf(settings).find(({ topic }) => topic === 'stand')?.intervalMinutes ?? null;
  return minutes === null ? null : <p class={styles.note}>{t('optionsStandingAfter', String(minutes))}</p>;
}

/** The row of a setting: of its kind, or of its own. */
export function SettingRow({ name, changes: { current, apply, fail }, on }: SettingRowProps) {
  if (isVolume(name)) {
    const listen = name === 'soundVolume' ? on.listen : null;
    return <VolumeRow name={name} value={current[name]} change={(value) => apply(name, value)} listen={listen} />;
  }
  if (isOptional(name)) {
    return (
      <OptionalNumberRow name={name} value={current[name]} change={(value) => apply(name, value)}>
        {name !== 'breathingIntervalMinutes' && <NoRoom name={name} settings={current} />}
      </OptionalNumberRow>
    );
  }
  if (isNumber(name)) return <NumberRow name={name} value={current[name]} change={(value) => apply(name, value)} />;
  if (isBoolean(name)) {
    return (
      <BooleanRow name={name} value={current[name]} change={(value) => apply(name, value)}>
        {name === 'standingDesk' && current.postureIntervalMinutes === null && <StandingAfter settings={current} />}
      </BooleanRow>
    );
  }
  if (isChoice(name)) return <ChoiceRow name={name} value={current[name]} change={(value) => apply(name, value)} />;
  if (isSet(name)) return <SetRow name={name} value={current[name]} change={(value) => apply(name, value)} />;
  switch (name) {
    case 'fixedTimes':
      return <TimesRow times={current[name]} change={(times) => apply(name, times)} />;
    case 'bedtime':
      return <BedtimeRow value={current[name]} change={(time) => apply(name, time)} />;
    case 'workingHours':
      return <HoursRow hours={current[name]} change={(hours) => apply(name, hours)} />;
    case 'reminders':
      return (
        <RemindersRow
          reminders={current[name]}
          hours={current.workingHours}
          change={(reminders, told) => apply(name, reminders, told)}
          newId={on.newId}
        />
      );
    case 'keepDetailsMonths':
      return (
        <RetentionRow
          value={current[name]}
          daysOlderThan={on.daysOlderThan}
          change={(months) => apply(name, months)}
          fail={() => fail(name)}
        />
      );
  }
}
