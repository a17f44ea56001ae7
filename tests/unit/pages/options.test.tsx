import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { parseSettings } from '../../../lib/domain/setting.ts';
import { INJURY_FLAGS, SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

interface Given {
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly notificationsAllowed?: boolean | null;
  /** Whether a change is refused by whoever keeps the settings. */
  readonly broken?: boolean;
}

/** The page with someone behind it who keeps what it hands out, and a list of that. */
function open({ stored = {}, notificationsAllowed = true, broken = false }: Given = {}) {
  const changes: (readonly [string, unknown])[] = [];
  const opened = { dashboard: 0 };
  const read = parseSettings(stored);
  const Page = () => {
    const [settings, setSettings] = useState<Settings>(read.settings);
    const [refused, setRefused] = useState(read.refused);
    return (
      <OptionsView
        settings={settings}
        refused={refused}
        notificationsAllowed={notificationsAllowed}
        on={{
          change: async (name, value) => {
            if (broken) throw new Error('the disk is full');
            changes.push([name, value]);
            setSettings((before) => ({ ...before, [name]: value }));
          },
          daysOlderThan: async () => 0,
          acknowledgeRefused: () => setRefused([]),
          openDashboard: () => {
            opened.dashboard += 1;
          },
        }}
      />
    );
  };
  render(
    <WordsProvider value={plainWords('UTC')}>
      <Page />
    </WordsProvider>,
  );
  return { changes, opened };
}

const interval = () => screen.getByLabelText<HTMLInputElement>('Nudge me to move after');
const told = () => screen.getAllByRole('status').at(-1)?.textContent;

/** Types as a person does: the field knows each character, and is judged when it is left. */
function type(input: HTMLInputElement, text: string) {
  fireEvent.input(input, { target: { value: text } });
  fireEvent.change(input, { target: { value: text } });
}

describe('a number among the settings', () => {
  it('applies when the field is left, and says so', async () => {
    const { changes } = open();
    type(interval(), '45');
    expect(changes).toEqual([['movementIntervalMinutes', 45]]);
    await waitFor(() => expect(told()).toBe('Saved: Nudge me to move after'));
    expect(interval().value).toBe('45');
  });

  it('is not judged while it is typed', () => {
    const { changes } = open();
    fireEvent.input(interval(), { target: { value: '4' } });
    expect(interval().value).toBe('4');
    expect(changes).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['19', '91', '30.5', '', 'often'])('says its range and keeps the old value for “%s”', (text) => {
    const { changes } = open();
    type(interval(), text);
    expect(changes).toEqual([]);
    expect(screen.getByRole('alert').textContent).toBe('This can be 20 to 90 whole minutes. It stays at 30.');
    expect(interval().value).toBe('30');
    expect(interval().getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
  });

  it('forgets the fault at the next good value', async () => {
    open();
    type(interval(), '500');
    fireEvent.click(screen.getByRole('button', { name: 'Gentle 60' }));
    await waitFor(() => expect(interval().value).toBe('60'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is left alone when nothing was changed', () => {
    const { changes } = open();
    type(interval(), '30');
    fireEvent.click(screen.getByRole('button', { name: 'Active 30' }));
    expect(changes).toEqual([]);
  });

  it('has rhythms to choose from, and shows which is in force', async () => {
    const { changes } = open();
    const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent);
    expect(pressed()).toEqual(['Active 30']);
    fireEvent.click(screen.getByRole('button', { name: 'Balanced 45' }));
    expect(changes).toEqual([['movementIntervalMinutes', 45]]);
    await waitFor(() => expect(pressed()).toEqual(['Balanced 45']));
  });

  it('has the range of its declaration', () => {
    open();
    for (const [label, spec] of [
      ['Nudge me to move after', SETTINGS.movementIntervalMinutes],
      ['Wait for a good moment up to', SETTINGS.nudgeGraceMinutes],
      ['My day starts at', SETTINGS.dayStartHour],
      ['No input for this long: idle', SETTINGS.idleDetectionSeconds],
      ['Gaps shorter than this count as sitting', SETTINGS.bridgeSeconds],
      ['No input for this long: a break', SETTINGS.breakAfterIdleSeconds],
      ['Screen locked for this long: a break', SETTINGS.breakAfterLockSeconds],
      ['Count watching and listening up to', SETTINGS.watchingMinutes],
    ] as const) {
      const input = screen.getByLabelText<HTMLInputElement>(label);
      expect([label, input.min, input.max, input.value]).toEqual([
        label,
        String(spec.min),
        String(spec.max),
        String(spec.default),
      ]);
    }
  });
});

describe('the other settings', () => {
  it.each([
    ['Show notifications', 'notify'],
    ['Ease off when I do not answer', 'backOff'],
    ['Hold nudges in full screen', 'holdInFullscreen'],
  ] as const)('“%s” goes off and on', async (label, name) => {
    const { changes } = open();
    const box = screen.getByLabelText<HTMLInputElement>(label);
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(false));
    fireEvent.click(box);
    expect(changes).toEqual([
      [name, false],
      [name, true],
    ]);
  });

  it('choose one place', () => {
    const { changes } = open();
    const group = within(screen.getByRole('group', { name: 'Where I move' }));
    expect(group.getAllByRole('radio')).toHaveLength(3);
    fireEvent.click(group.getByLabelText('At my desk, discreetly'));
    expect(changes).toEqual([['place', 'desk-discreet']]);
  });

  it('keep a set in the order of its declaration, and take one out again', async () => {
    const { changes } = open({ stored: { equipment: ['mat'] } });
    const group = within(screen.getByRole('group', { name: 'What I have' }));
    fireEvent.click(group.getByLabelText('Dumbbells'));
    await waitFor(() => expect(group.getByLabelText<HTMLInputElement>('Dumbbells').checked).toBe(true));
    fireEvent.click(group.getByLabelText('Mat'));
    expect(changes).toEqual([
      ['equipment', ['dumbbells', 'mat']],
      ['equipment', ['dumbbells']],
    ]);
  });

  it('name every injury flag', () => {
    open();
    const group = within(screen.getByRole('group', { name: 'What I go easy on' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(INJURY_FLAGS.length);
  });

  it('leave out what nothing obeys yet', () => {
    open();
    expect(document.body.textContent).not.toMatch(/posture|eyes|working hours/i);
  });
});

describe('the line about the last change', () => {
  it('says nothing before there was one', () => {
    open();
    expect(told()).toBe('');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes the last change back, once', async () => {
    const { changes } = open();
    type(interval(), '60');
    await waitFor(() => expect(told()).toContain('Saved'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(told()).toBe('As it was before: Nudge me to move after'));
    expect(changes).toEqual([
      ['movementIntervalMinutes', 60],
      ['movementIntervalMinutes', 30],
    ]);
    expect(interval().value).toBe('30');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says when a change could not be kept, and shows what is in force', async () => {
    open({ broken: true });
    const box = screen.getByLabelText<HTMLInputElement>('Show notifications');
    fireEvent.click(box);
    await waitFor(() => expect(told()).toBe('Could not be saved, so it stays as it was: Show notifications'));
    expect(box.checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('stored values that were set aside', () => {
  it('are told with what is in use instead, until acknowledged', async () => {
    open({ stored: { movementIntervalMinutes: 500, colour: 'x'.repeat(100), place: 'bed', notify: 'yes' } });
    const page = () => document.body.textContent ?? '';
    expect(page()).toContain(
      'Nudge me to move after: the stored value was 500, which is not between 20 and 90. In use now: 30.',
    );
    expect(page()).toContain('and no setting has this name.');
    expect(page()).toContain('"bed", which is not one of the choices.');
    expect(page()).toContain('"yes", which is not a value of the right kind.');
    expect(page()).not.toContain('x'.repeat(50));
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
    await waitFor(() => expect(page()).not.toContain('500'));
  });

  it('are no matter when there are none', () => {
    open();
    expect(screen.queryByText('Some stored settings could not be used')).toBeNull();
  });
});

describe('notifications', () => {
  it.each([
    [false, true],
    [true, false],
    [null, false],
  ])('allowed: %s, so a blocked notice: %s', (notificationsAllowed, blocked) => {
    open({ notificationsAllowed });
    expect(screen.queryByText(/does not let Backbeat show notifications/) !== null).toBe(blocked);
  });

  it('have no blocked notice when they are off anyway', () => {
    open({ notificationsAllowed: false, stored: { notify: false } });
    expect(screen.queryByText(/does not let Backbeat show notifications/)).toBeNull();
  });
});

describe('the way to the dashboard', () => {
  it('is handed out', () => {
    const { opened } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Open the dashboard' }));
    expect(opened.dashboard).toBe(1);
  });
});
