import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showNudge } from '../../../lib/browser/notification.ts';
import { pressed } from '../../../lib/browser/notification-press.ts';
import type { NudgeNotice } from '../../../lib/domain/engine/effect.ts';

interface Shown {
  readonly buttons: readonly { readonly title: string }[];
}

/** What is on the screen, by name. */
const screen = new Map<string, Shown>();

beforeEach(() => {
  fakeBrowser.reset();
  screen.clear();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => path });
  Object.assign(fakeBrowser.notifications, {
    getPermissionLevel: undefined,
    getAll: async () => Object.fromEntries(screen),
    create: async (name: string, options: Shown) => screen.set(name, options),
    clear: async (name: string) => screen.delete(name),
  });
  return () => showNudge(null);
});

const nudge = (changes: Partial<NudgeNotice> = {}): NudgeNotice => ({
  id: 'own:pill-1',
  topic: 'movement',
  line: 0,
  sittingMinutes: 30,
  lastSnooze: false,
  own: null,
  ...changes,
});

/** The one that is shown: its name, and what its buttons say. */
async function shown(notice: NudgeNotice) {
  await showNudge(notice);
  expect(screen.size).toBe(1);
  const [[name, { buttons }] = ['', { buttons: [] }]] = screen;
  return { name, buttons: buttons.map(({ title }) => title) };
}

describe('a notification', () => {
  it('starts a minute, or asks again later', async () => {
    const { name, buttons } = await shown(nudge());
    expect(buttons).toEqual(['reply_start', 'nudgeSnooze']);
    expect(pressed(name, 0)).toEqual({ type: 'answer', answer: 'start', nudgeId: 'own:pill-1' });
    expect(pressed(name, 1)).toEqual({ type: 'answer', answer: 'snooze', nudgeId: 'own:pill-1' });
    expect(pressed(name, 'closed')).toEqual({ type: 'answer', answer: 'dismiss', nudgeId: 'own:pill-1' });
  });

  it('says that it skips where there is no third snooze, and does', async () => {
    const { name, buttons } = await shown(nudge({ lastSnooze: true }));
    expect(buttons[1]).toBe('popupSkipThisOne');
    expect(pressed(name, 1)).toEqual({ type: 'answer', answer: 'skip', nudgeId: 'own:pill-1' });
  });

  const answer = (given: string) => ({ type: 'answer', answer: given, nudgeId: 'own:pill-1' });
  const posture = (to: string) => ({ type: 'posture', posture: to });
  const ask = { type: 'ask', nudgeId: 'own:pill-1' };
  it.each([
    ['movement', 'reply_start', answer('start'), answer('start')],
    ['meeting', 'reply_start', answer('start'), answer('start')],
    ['posture', 'reply_start', answer('start'), answer('start')],
    ['eyes', 'reply_start', answer('start'), answer('start')],
    ['breathing', 'reply_start', answer('start'), answer('start')],
    ['winddown', 'reply_done', answer('done'), ask],
    ['own', 'reply_done', answer('done'), ask],
    ['stand', 'reply_standing', posture('standing'), ask],
    ['sit', 'reply_sitting', posture('sitting'), ask],
  ] as const)('answers as its topic asks: %s', async (topic, says, byButton, byClick) => {
    const { name, buttons } = await shown(nudge({ topic }));
    expect(buttons).toEqual([says, 'nudgeSnooze']);
    expect(pressed(name, 0)).toEqual(byButton);
    expect(pressed(name, 1)).toEqual(answer('snooze'));
    expect(pressed(name, 'body')).toEqual(byClick);
  });

  it('takes the place of the one before, also of another version', async () => {
    screen.set('nudge:movement-1', { buttons: [] });
    await shown(nudge());
    await shown(nudge({ id: 'movement-2' }));
    await showNudge(null);
    expect(screen.size).toBe(0);
  });

  it.each(['self-test', 'nudge:movement-1', 'nudge:constructor:false:movement-1'])(
    'of no nudge answers nothing: %s',
    (name) => {
      expect(pressed(name, 'body')).toBeNull();
      expect(pressed(name, 1)).toBeNull();
    },
  );
});
