import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HEARTBEAT_ALARM, ROUTINE_ALARM, setAlarms } from '../../../lib/browser/alarms.ts';
import { nudgeOptions } from '../../../lib/browser/notification-options.ts';
import { language, words } from '../../../lib/browser/words.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.setSystemTime(Date.parse('2026-11-23T09:00:00Z'));
  return () => vi.useRealTimers();
});

const heartbeat = () => fakeBrowser.alarms.get(HEARTBEAT_ALARM);
const quiet = { heartbeat: false, routineAt: null };
const beating = { heartbeat: true, routineAt: null };

describe('the alarms', () => {
  it('keep a heartbeat that exists where it is, however often a worker starts', async () => {
    await setAlarms(beating, false);
    const first = await heartbeat();
    expect(first?.periodInMinutes).toBe(1);
    for (let start = 0; start < 20; start += 1) {
      vi.advanceTimersByTime(2_000);
      await setAlarms(beating, false);
    }
    expect((await heartbeat())?.scheduledTime).toBe(first?.scheduledTime);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('set it anew when the clock was set back, and take it away when nobody is there', async () => {
    await setAlarms(beating, false);
    vi.setSystemTime(Date.parse('2026-11-23T08:00:00Z'));
    await setAlarms(beating, true);
    expect((await heartbeat())?.scheduledTime).toBe(Date.parse('2026-11-23T08:01:00Z'));
    await setAlarms(quiet, false);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('never ask for less than half a minute', async () => {
    await setAlarms({ heartbeat: false, routineAt: Date.now() + 5_000 }, false);
    expect((await fakeBrowser.alarms.get(ROUTINE_ALARM))?.scheduledTime).toBe(Date.now() + 30_000);
    await setAlarms({ heartbeat: false, routineAt: Date.now() + 62_000 }, false);
    expect((await fakeBrowser.alarms.get(ROUTINE_ALARM))?.scheduledTime).toBe(Date.now() + 62_000);
  });
});

describe('the options of a notification', () => {
  const said = { title: 'Up?', message: 'A minute', first: 'Start', later: 'Later', iconUrl: '/icon/128.png' };

  it('have just the keys that Firefox takes', () => {
    expect(nudgeOptions('firefox', said)).toEqual({
      type: 'basic',
      title: 'Up?',
      message: 'A minute',
      iconUrl: '/icon/128.png',
    });
  });

  it('have two buttons in Chrome, and neither a sound nor the claim to be critical', () => {
    expect(nudgeOptions('chrome', said)).toEqual({
      type: 'basic',
      title: 'Up?',
      message: 'A minute',
      iconUrl: '/icon/128.png',
      buttons: [{ title: 'Start' }, { title: 'Later' }],
      silent: true,
    });
  });
});

describe('words and formats', () => {
  /** The fake browser has no messages: these are the English ones. */
  function english(interfaceIn = 'en-GB') {
    const getMessage = (key: keyof typeof messages, fillings: readonly string[] = []) =>
      messages[key].message.replace(/\$(\d)/g, (_, n: string) => fillings[Number(n) - 1] ?? '');
    Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => interfaceIn });
    return words();
  }
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it.each([
    [0, 1, '0 min'],
    [29_999, 1, '0 min'],
    [30_000, 1, '1 min'],
    [3_570_000, 1, '1 h'],
    [5_100_000, 1, '1 h 25 min'],
    [5_100_000, 5, '1 h 25 min'],
    [5_010_000, 5, '1 h 25 min'],
    [7_190_000, 5, '2 h'],
  ])('say %i ms to %i min as %s', (ms, toMinutes, text) => {
    expect(plain(english().length(ms, toMinutes))).toBe(text);
  });

  it('say shares without decimals', () => {
    expect(english().percent(0.584)).toBe('58%');
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['de', 'en'],
    ['pt-BR', 'en'],
  ])('are in English for who reads them aloud, whatever the browser speaks: %s is told as %s', (shown, told) => {
    english(shown);
    expect(language()).toBe(told);
  });

  it('name days as the words around them, and write times and shares as the browser does', () => {
    const said = english('de');
    const at = Date.parse('2026-11-27T15:05:00Z');
    expect(said.date(at)).toBe('Friday, November 27');
    expect(said.timeOfDay('15:05')).toBe('15:05');
    expect(plain(said.percent(0.584))).toBe('58 %');
    expect(english('en-GB').date(at)).toBe('Friday 27 November');
  });
});
