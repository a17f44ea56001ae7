import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { INJURY_FLAGS, SETTINGS } from '../../../lib/domain/settings.ts';
import { openOptions as open, told, type } from './options-page.tsx';

afterEach(cleanup);

const interval = () => screen.getByLabelText<HTMLInputElement>('Nudge me to move after');
const card = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

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
    fireEvent.click(card(/^Gentle/));
    await waitFor(() => expect(interval().value).toBe('60'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is left alone when nothing was changed', () => {
    const { changes } = open();
    type(interval(), '30');
    expect(changes).toEqual([]);
  });

  it('has the range of its declaration', () => {
    open();
    for (const [label, spec] of [
      ['Nudge me to move after', SETTINGS.movementIntervalMinutes],
      ['Wait for a good moment up to', SETTINGS.nudgeGraceMinutes],
      ['My day starts at', SETTINGS.dayStartHour],
      ['Posture: minutes', SETTINGS.postureIntervalMinutes],
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

  it('say so when they have no hold on one another', async () => {
    open({ stored: { postureIntervalMinutes: null } });
    const box = screen.getByLabelText('My desk can be raised');
    expect(screen.queryByText(/The posture cue is off/)).toBeNull();
    fireEvent.click(box);
    await waitFor(() =>
      expect(
        screen.getByText('The posture cue is off, so you are asked to stand after 20 min of sitting.'),
      ).not.toBeNull(),
    );
  });
});

describe('a posture interval that leaves no room beside the nudge to move', () => {
  const said = () => screen.queryByText(/^Beside a nudge to move/)?.textContent ?? null;

  it('says so as soon as it is chosen, and what leaves room', async () => {
    open();
    expect(said()).toBeNull();
    type(interval(), '25');
    await waitFor(() => expect(said()).toMatch(/after 25 min .* 16 min or less leaves it room\.$/));
    type(interval(), '20');
    await waitFor(() => expect(said()).toMatch(/after 20 min .* A longer interval to move leaves it room\.$/));
    type(interval(), '60');
    await waitFor(() => expect(said()).toBeNull());
  });
});

describe('the rhythm', () => {
  const rhythms = () =>
    within(screen.getByRole('group', { name: 'Your rhythm' })).getAllByRole<HTMLInputElement>('radio');
  const chosen = () => rhythms().filter(({ checked }) => checked);

  it('is one of three, and the one in force is chosen', async () => {
    const { changes } = open();
    expect(rhythms().map(({ value }) => value)).toEqual(['60', '45', '30']);
    expect(chosen().map(({ value }) => value)).toEqual(['30']);
    fireEvent.click(card(/^Balanced/));
    await waitFor(() => expect(chosen().map(({ value }) => value)).toEqual(['45']));
    expect(changes).toEqual([['movementIntervalMinutes', 45]]);
    expect(interval().value).toBe('45');
  });

  it('of one’s own stands among them for as long as it is in force', async () => {
    open({ stored: { movementIntervalMinutes: 40 } });
    expect(rhythms()).toHaveLength(4);
    expect(chosen()).toEqual([card(/^Your own: 40\u00a0min/)]);
    fireEvent.click(card(/^Gentle/));
    await waitFor(() => expect(rhythms()).toHaveLength(3));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(chosen()).toEqual([card(/^Your own: 40\u00a0min/)]));
  });
});

describe('More', () => {
  it('is closed, and stays open across changes once it was opened', async () => {
    open();
    const more = screen.getByText('More').closest('details') as HTMLDetailsElement;
    expect(more.open).toBe(false);
    more.open = true;
    fireEvent.click(screen.getByLabelText('Hold nudges in full screen'));
    await waitFor(() => expect(told()).toContain('Saved'));
    expect(more.isConnected && more.open).toBe(true);
  });
});

describe('a page that was opened for one of the settings', () => {
  const more = () => document.querySelector('details') as HTMLDetailsElement;

  it('has it in sight, and the focus on it', () => {
    open({ part: 'injuryFlags' });
    expect(more().open).toBe(true);
    const group = screen.getByRole('group', { name: 'What I go easy on' });
    expect(document.activeElement).toBe(within(group).getAllByRole('checkbox')[0]);
  });

  it.each(['', 'firmness', 'constructor', 'weather'])('is as ever for “%s”, which is none of the rows', (part) => {
    open({ part });
    expect(more().open).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the line about the last change', () => {
  it('builds the next change on one that is still being kept', async () => {
    const { promise: kept, resolve: keep } = Promise.withResolvers<void>();
    const { changes } = open({ kept });
    const group = within(screen.getByRole('group', { name: 'What I have' }));
    const box = (name: string) => group.getByLabelText<HTMLInputElement>(name);
    fireEvent.click(box('Mat'));
    await waitFor(() => expect(box('Mat').checked).toBe(true));
    fireEvent.click(box('Dumbbells'));
    keep();
    await waitFor(() => expect(changes.at(-1)).toEqual(['equipment', ['dumbbells', 'mat']]));
  });

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
    const box = screen.getByLabelText<HTMLInputElement>('Ease off when I do not answer');
    fireEvent.click(box);
    await waitFor(() =>
      expect(told()).toBe('Could not be saved, so it stays as it was: Ease off when I do not answer'),
    );
    expect(box.checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('stored values that were set aside', () => {
  it('are told with what is in use instead, until acknowledged', async () => {
    open({ stored: { movementIntervalMinutes: 500, colour: 'x'.repeat(100), place: 'bed', backOff: 'yes' } });
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
    [{ notificationsAllowed: false }, /does not let Backbeat show notifications/],
    [{ notificationsAllowed: null, notificationsFail: true }, /The last nudge could not be shown/],
  ])('that do not work (%j) are told of, with what comes instead', (given, title) => {
    open(given);
    expect(screen.getByText(title).closest('section')?.textContent).toContain('as a small window');
  });

  it.each([
    [{ notificationsAllowed: true }],
    [{ notificationsAllowed: null }],
    [{ notificationsAllowed: false, stored: { firmness: 'gentle' } }],
    [{ notificationsFail: true, stored: { firmness: 'firm' } }],
  ])('that work, or that nobody asked for (%j), are not', (given) => {
    open(given);
    expect(screen.queryByText(/Until that works/)).toBeNull();
  });
});

describe('the way to the dashboard', () => {
  it('is handed out', () => {
    const { done } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Open your days' }));
    expect(done.dashboard).toBe(1);
  });
});
