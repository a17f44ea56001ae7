import { useEffect, useRef } from 'preact/hooks';
import type { SelfTestOutcome } from '../../lib/domain/nudges/self-test.ts';
import type { RefusedSetting } from '../../lib/domain/setting.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { ChoiceCards } from '../choice-cards/ChoiceCards.tsx';
import { Notice } from '../notice/Notice.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import { Feedback } from './Feedback.tsx';
import { FirmnessChoice } from './FirmnessChoice.tsx';
import styles from './OptionsView.module.css';
import { refusedWords } from './problems.ts';
import { rhythmCardsWith } from './rhythms.ts';
import { type ChangeSetting, DEEPER_GROUPS, GROUPS, isInUse, labelOf } from './rows.ts';
import { Section } from './Section.tsx';
import { type RowPorts, SettingRow } from './SettingRow.tsx';
import { type Shortcut, ShortcutsSection } from './ShortcutsSection.tsx';
import { useLastChange } from './useLastChange.ts';

export interface OptionsViewProps {
  /** What is in force. */
  readonly settings: Settings;
  /** Stored values that could not be used; told until acknowledged. */
  readonly refused: readonly RefusedSetting[];
  /** Whether the browser lets the extension show notifications; null while that is not known. */
  readonly notificationsAllowed: boolean | null;
  /** The last nudge could not be shown as a notification. */
  readonly notificationsFail: boolean;
  /** The keyboard shortcuts that the browser knows of. */
  readonly shortcuts: readonly Shortcut[];
  /** The setting that the page was opened for; anything else is no matter. */
  readonly part?: string;
  readonly on: RowPorts & {
    /** Resolves when the change is kept, rejects when it could not be. The new value comes back in `settings`. */
    readonly change: ChangeSetting;
    readonly acknowledgeRefused: () => void;
    readonly openDashboard: () => void;
    /** Shows a nudge as it would come now. */
    readonly testNudge: () => Promise<SelfTestOutcome>;
    /** Opens the browser's own page of shortcuts; null where it has to be opened by hand. */
    readonly openShortcuts: (() => void) | null;
  };
}

/** The page of settings: two choices, and everything else behind More. Each applies at once; the last can be undone. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, refused, notificationsAllowed, notificationsFail, shortcuts, part = '', on } = props;
  const words = useWords();
  const { t } = words;
  const changes = useLastChange(settings, on.change);
  const { current, apply } = changes;

  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(refused.length > 0, () => heading.current);

  const more = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is opened at its part once
  useEffect(() => {
    const row = labelOf(part) === undefined ? null : document.getElementById(part);
    if (row === null || more.current === null) return;
    more.current.open = true;
    row.scrollIntoView({ block: 'center' });
    row.querySelector('input')?.focus({ preventScroll: true });
  }, []);

  const section = ({ title, names, ...group }: (typeof GROUPS)[number] | (typeof DEEPER_GROUPS)[number]) => (
    <Section key={title} title={t(title)} {...('hint' in group && { hint: t(group.hint) })}>
      {names
        .filter((name) => isInUse(name, current))
        .map((name) => (
          <div key={name} id={name}>
            <SettingRow name={name} changes={changes} on={on} />
          </div>
        ))}
    </Section>
  );

  return (
    <div class={styles.options}>
      <header class={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('optionsTitle')}
          </h1>
          <p class={styles.hint}>{t('optionsIntro')}</p>
        </div>
        <Button onClick={on.openDashboard}>{t('optionsOpenDashboard')}</Button>
      </header>
      {refused.length > 0 && (
        <Notice
          title={t('optionsRefusedTitle')}
          actions={<Button onClick={on.acknowledgeRefused}>{t('optionsRefusedAcknowledge')}</Button>}
        >
          {refused.map((each) => (
            <span key={each.name} class={styles.setAside}>
              {refusedWords(words, each, settings)}
            </span>
          ))}
        </Notice>
      )}
      <ChoiceCards
        title={t('optionsRhythmTitle')}
        hint={t('optionsRhythmHint')}
        cards={rhythmCardsWith(words, current.movementIntervalMinutes)}
        chosen={String(current.movementIntervalMinutes)}
        choose={(value) => apply('movementIntervalMinutes', Number(value))}
      />
      <FirmnessChoice
        firmness={current.firmness}
        change={(firmness) => apply('firmness', firmness)}
        notificationsAllowed={notificationsAllowed}
        notificationsFail={notificationsFail}
        test={on.testNudge}
      />
      <details ref={more} class={styles.more}>
        <summary>
          <span>{t('optionsMore')}</span>
          <span class={styles.hint}>{t('optionsMoreHint')}</span>
        </summary>
        <div class={styles.sections}>
          {GROUPS.map(section)}
          <ShortcutsSection shortcuts={shortcuts} openShortcuts={on.openShortcuts} />
          {DEEPER_GROUPS.map(section)}
        </div>
      </details>
      <Feedback told={changes.told} undo={changes.undo} />
    </div>
  );
}
