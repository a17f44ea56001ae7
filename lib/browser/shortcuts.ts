import { browser } from 'wxt/browser';

/** A command of the manifest, and the keys that call it: as the browser writes them, empty where none are set. */
export interface Shortcut {
  readonly command: string;
  readonly keys: string;
}

/** Firefox has it from 137; Chrome's page of shortcuts opens by hand only. */
interface WithSettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** The keyboard shortcuts in force. None where the manifest declares no command: there is no `commands` then. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

/** Opens the browser's own page of shortcuts; null where it has none that can be opened. */
export function shortcutSettings(): (() => Promise<void>) | null {
  const commands = browser.commands as (typeof browser.commands & WithSettings) | undefined;
  const open = commands?.openShortcutSettings;
  return open === undefined ? null : () => open.call(commands);
}
