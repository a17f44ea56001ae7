import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import type { Shortcut } from '../../../components/options/ShortcutsSection.tsx';
import { WordsProvider } from '../../../components/words.ts';
import type { SelfTestOutcome } from '../../../lib/domain/nudges/self-test.ts';
import { parseSettings } from '../../../lib/domain/setting.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { plainWords } from './words.ts';

export interface Given {
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly notificationsAllowed?: boolean | null;
  readonly notificationsFail?: boolean;
  readonly shortcuts?: readonly Shortcut[];
  readonly opensShortcuts?: boolean;
  readonly listens?: boolean;
  readonly part?: string;
  /** What becomes of the nudge that is shown for trying; it rejects without one. */
  readonly outcome?: SelfTestOutcome;
  /** Changes are kept only after this. */
  readonly kept?: Promise<void>;
  /** Whether a change is refused by whoever keeps the settings. */
  readonly broken?: boolean;
}

/** The page with someone behind it who keeps what it hands out, and a list of that. */
export function openOptions({
  stored = {},
  notificationsAllowed = true,
  notificationsFail = false,
  shortcuts = [],
  opensShortcuts = false,
  listens = true,
  part = '',
  outcome,
  kept,
  broken = false,
}: Given = {}) {
  const changes: (readonly [string, unknown])[] = [];
  const done = { dashboard: 0, shortcuts: 0, listen: 0, tests: 0 };
  const read = parseSettings(stored);
  const Page = () => {
    const [settings, setSettings] = useState<Settings>(read.settings);
    const [refused, setRefused] = useState(read.refused);
    return (
      <OptionsView
        settings={settings}
        refused={refused}
        notificationsAllowed={notificationsAllowed}
        notificationsFail={notificationsFail}
        shortcuts={shortcuts}
        part={part}
        on={{
          change: async (name, value) => {
            if (kept !== undefined) await kept;
            if (broken) throw new Error('the disk is full');
            changes.push([name, value]);
            setSettings((before) => ({ ...before, [name]: value }));
          },
          daysOlderThan: async () => 0,
          acknowledgeRefused: () => setRefused([]),
          openDashboard: () => {
            done.dashboard += 1;
          },
          testNudge: async () => {
            done.tests += 1;
            if (outcome === undefined) throw new Error('no such browser');
            return outcome;
          },
          openShortcuts: opensShortcuts
            ? () => {
                done.shortcuts += 1;
              }
            : null,
          listen: listens
            ? () => {
                done.listen += 1;
              }
            : null,
          newId: () => `id-${changes.length}`,
        }}
      />
    );
  };
  render(
    <WordsProvider value={plainWords('UTC')}>
      <Page />
    </WordsProvider>,
  );
  return { changes, done };
}

/** What the line about the last change says. */
export const told = () => screen.getAllByRole('status').at(-1)?.textContent;

export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Types as a person does: the field knows each character, and is judged when it is left. */
export function type(input: HTMLElement, text: string) {
  fireEvent.input(input, { target: { value: text } });
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
}
