import { useState } from 'preact/hooks';
import type { RefusedSetting } from '../../lib/domain/setting.ts';
import type { SettingName, Settings } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { Notice } from '../notice/Notice.tsx';
import { type MessageKey, useWords } from '../words.ts';
import { BooleanRow } from './BooleanRow.tsx';
import { ChoiceRow, SetRow } from './ChoiceRows.tsx';
import { Feedback } from './Feedback.tsx';
import { NumberRow } from './NumberRow.tsx';
import styles from './OptionsView.module.css';
import { refusedWords } from './problems.ts';
import { RetentionRow } from './RetentionRow.tsx';
import {
  type ChangeSetting,
  GROUPS,
  isBoolean,
  isChoice,
  isNumber,
  LABELS,
  MORE,
  type OfferedName,
  RETENTION,
} from './rows.ts';

export interface OptionsViewProps {
  /** What is in force. */
  readonly settings: Settings;
  /** Stored values that could not be used; told until acknowledged. */
  readonly refused: readonly RefusedSetting[];
  /** Whether the browser lets the extension show notifications; null while that is not known. */
  readonly notificationsAllowed: boolean | null;
  readonly on: {
    /** Resolves when the change is kept, rejects when it could not be. The new value comes back in `settings`. */
    readonly change: ChangeSetting;
    /** How many days are older than so many months and still have details. */
    readonly daysOlderThan: (months: number) => Promise<number>;
    readonly acknowledgeRefused: () => void;
    readonly openDashboard: () => void;
  };
}

type ShownName = OfferedName | typeof RETENTION;

interface Change {
  readonly name: ShownName;
  readonly before: Settings[ShownName];
  readonly outcome: 'saved' | 'undone' | 'failed';
}

const OUTCOME_WORDS = {
  saved: 'optionsSaved',
  undone: 'optionsUndone',
  failed: 'optionsFailed',
} as const satisfies Record<Change['outcome'], MessageKey>;

/** The page of settings. Each applies at once, and the last change can be taken back. */
export function OptionsView({ settings, refused, notificationsAllowed, on }: OptionsViewProps) {
  const words = useWords();
  const [last, setLast] = useState<Change | null>(null);

  const apply = async (name: ShownName, value: Settings[ShownName], outcome: 'saved' | 'undone') => {
    const before = settings[name];
    try {
      await (on.change as (name: SettingName, value: Settings[SettingName]) => Promise<void>)(name, value);
      setLast({ name, before, outcome });
    } catch {
      setLast({ name, before, outcome: 'failed' });
    }
  };

  const row = (name: OfferedName) => {
    const change = (value: Settings[OfferedName]) => void apply(name, value, 'saved');
    if (isNumber(name)) return <NumberRow key={name} name={name} value={settings[name]} change={change} />;
    if (isBoolean(name)) {
      return (
        <BooleanRow key={name} name={name} value={settings[name]} change={change}>
          {name === 'notify' && settings.notify && notificationsAllowed === false && (
            <p class={styles.note}>{words.t('optionsNotificationsBlocked')}</p>
          )}
        </BooleanRow>
      );
    }
    if (isChoice(name)) return <ChoiceRow key={name} name={name} value={settings[name]} change={change} />;
    return <SetRow key={name} name={name} value={settings[name]} change={change} />;
  };

  return (
    <div class={styles.options}>
      <header class={styles.header}>
        <div>
          <h1>{words.t('optionsTitle')}</h1>
          <p class={styles.hint}>{words.t('optionsIntro')}</p>
        </div>
        <Button onClick={on.openDashboard}>{words.t('optionsOpenDashboard')}</Button>
      </header>
      {refused.length > 0 && (
        <Notice
          title={words.t('optionsRefusedTitle')}
          actions={<Button onClick={on.acknowledgeRefused}>{words.t('optionsRefusedAcknowledge')}</Button>}
        >
          {refused.map((each) => (
            <span key={each.name} class={styles.setAside}>
              {refusedWords(words, each, settings)}
            </span>
          ))}
        </Notice>
      )}
      {GROUPS.map(({ legend, names }) => (
        <fieldset key={legend} class={styles.group}>
          <legend class={styles.groupTitle}>{words.t(legend)}</legend>
          <div class={styles.rows}>{names.map(row)}</div>
        </fieldset>
      ))}
      <details class={styles.more}>
        <summary>{words.t('optionsMore')}</summary>
        <fieldset class={styles.group}>
          <legend class={styles.groupTitle}>{words.t('optionsGroupCounting')}</legend>
          <p class={styles.moreHint}>{words.t('optionsGroupCountingHint')}</p>
          <div class={styles.rows}>{MORE.map(row)}</div>
        </fieldset>
        <fieldset class={styles.group}>
          <legend class={styles.groupTitle}>{words.t('optionsGroupData')}</legend>
          <div class={styles.rows}>
            <RetentionRow
              value={settings[RETENTION]}
              daysOlderThan={on.daysOlderThan}
              change={(months) => void apply(RETENTION, months, 'saved')}
              fail={() => setLast({ name: RETENTION, before: settings[RETENTION], outcome: 'failed' })}
            />
          </div>
        </fieldset>
      </details>
      <Feedback
        told={last === null ? null : { words: OUTCOME_WORDS[last.outcome], label: LABELS[last.name] }}
        undo={
          // Details that were deleted do not come back, so there is nothing to promise.
          last?.outcome === 'saved' && last.name !== RETENTION
            ? () => void apply(last.name, last.before, 'undone')
            : null
        }
      />
    </div>
  );
}
