import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { Section } from './Section.tsx';

export interface Shortcut {
  /** Its name in the manifest. */
  readonly command: string;
  /** As the browser writes them, such as `Alt+Shift+M`; empty: none set. */
  readonly keys: string;
}

/** The words of the commands that the manifest declares. */
const COMMANDS = [
  { command: 'start-minute', words: 'optionsShortcutStart' },
  { command: 'snooze', words: 'optionsShortcutSnooze' },
  { command: 'pause', words: 'optionsShortcutPause' },
] as const satisfies readonly { command: string; words: MessageKey }[];

export interface ShortcutsSectionProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them; null where it has to be opened by hand. */
  readonly openShortcuts: (() => void) | null;
}

/** Which keyboard shortcuts there are, and where the browser lets one change them. */
export function ShortcutsSection({ shortcuts, openShortcuts }: ShortcutsSectionProps) {
  const { t } = useWords();
  const known = COMMANDS.flatMap(({ command, words }) => {
    const shortcut = shortcuts.find((each) => each.command === command);
    return shortcut === undefined ? [] : [{ words, keys: shortcut.keys }];
  });
  if (known.length === 0) return null;
  return (
    <Section title={t('optionsGroupShortcuts')} hint={t('optionsGroupShortcutsHint')}>
      <dl class={styles.shortcuts}>
        {known.map(({ words, keys }) => (
          <div key={words} class={styles.row}>
            <dt class={styles.label}>{t(words)}</dt>
            <dd>{keys === '' ? <span class={styles.aside}>{t('optionsShortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div class={styles.block}>
        {openShortcuts !== null ? (
          <Button onClick={openShortcuts}>{t('optionsShortcutsChange')}</Button>
        ) : (
          <p class={styles.hint}>
            {t('optionsShortcutsChrome')} {t('optionsShortcutsFirefox')}
          </p>
        )}
      </div>
    </Section>
  );
}
