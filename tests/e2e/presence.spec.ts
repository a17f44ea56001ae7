import { execFileSync } from 'node:child_process';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { type Display, launchXvfb } from '../support/display.ts';
import { changeState, readState, seedSettings } from '../support/seed.ts';
import { alarms, beat, endMinute, idleFor, wake } from './api.ts';
import { type Backbeat, expect, inTheAfternoon, launchBackbeat, test } from './backbeat.ts';
import { account, advanceTo, onlyDay, sitFor } from './passing.ts';
import { text } from './words.ts';

/** The shortest time without input that browsers can be told to call idle. */
const IDLE_SECONDS = 15;

let display: Display;
let backbeat: Backbeat;

// A headless browser takes its person to be active for ever: only a display has a pointer that rests.
test.beforeAll(async () => {
  display = await launchXvfb();
  backbeat = await launchBackbeat({ headless: false, env: { ...display.env, TZ: inTheAfternoon().TZ ?? '' } });
});

test.afterAll(async () => {
  await backbeat?.close();
  await display?.stop();
});

const onDisplay = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, { env: { ...display.env }, stdio: 'pipe' });
};
const touch = (): void => onDisplay('xdotool', 'mousemove', '200', '200', 'key', 'shift');

const presence = async () => (await readState(backbeat.desk)).presence;

/** Touches until it is seen that somebody is there: of one touch, a busy machine may ask too late. */
const comeBack = async (): Promise<void> => {
  const kind = async () => {
    touch();
    return (await presence()).kind;
  };
  await expect.poll(kind).toBe('active');
};

test('hands off the keys: the person is away from then on, nothing wakes the worker, and the return is a break', async () => {
  const { desk, stopWorker } = backbeat;
  await seedSettings(desk, { idleDetectionSeconds: IDLE_SECONDS });
  // How long is idle is told to the browser at each start of the worker.
  await stopWorker();
  await wake(desk);
  touch();
  await beat(desk);
  await comeBack();
  await sitFor(desk, 20 * MINUTE_MS);

  await expect.poll(presence).toMatchObject({ kind: 'away', cause: 'idle' });
  await expect.poll(() => alarms(desk)).toEqual([]);
  const { sinceAt } = await presence();
  const heardAt = (await readState(desk)).lastSeenAt;
  expect(heardAt - sinceAt).toBe(IDLE_SECONDS * SECOND_MS);

  // Six minutes later.
  await changeState(desk, (state) => ({
    ...state,
    installedAt: state.installedAt - 6 * MINUTE_MS,
    book: {
      ...state.book,
      bout: state.book.bout && { ...state.book.bout, startAt: state.book.bout.startAt - 6 * MINUTE_MS },
    },
    presence: { ...state.presence, sinceAt: state.presence.sinceAt - 6 * MINUTE_MS },
  }));
  await comeBack();
  await expect.poll(async () => (await alarms(desk)).map(({ name }) => name)).toEqual(['heartbeat']);
  const backAt = (await presence()).sinceAt;
  expect((await onlyDay(desk)).breaks).toEqual([{ kind: 'natural', startAt: sinceAt - 6 * MINUTE_MS, endAt: backAt }]);
  expect((await readState(desk)).book.bout?.startAt).toBe(backAt);
  const { countedMs, elapsedMs } = await account(desk);
  expect(countedMs).toBe(elapsedMs);
});

test('a locked screen is an absence from the lock on', async () => {
  const { desk } = backbeat;
  await comeBack();
  onDisplay('xset', 's', 'activate');
  await expect.poll(presence).toMatchObject({ kind: 'away', cause: 'lock' });
  const away = await presence();
  expect(away.kind === 'away' && away.lockedSinceAt).toBe(away.sinceAt);
  onDisplay('xset', 's', 'reset');
  await comeBack();
  expect(backbeat.faults).toEqual([]);
  // A few seconds are no break.
  expect((await onlyDay(desk)).breaks.length).toBeLessThanOrEqual(1);
});

test('a minute away from the keys counts by itself, with the popup closed and nobody asked', async () => {
  const { desk, page } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  touch();
  const popup = await page('popup.html');
  await popup.getByRole('button', { name: text('popupStart'), exact: true }).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  await popup.close();
  await expect.poll(() => idleFor(desk, IDLE_SECONDS + 5)).toBe(true);

  const { routine } = await advanceTo(desk, MINUTE_MS + SECOND_MS);
  const startedAt = routine?.running.startedAt ?? 0;
  await endMinute(desk);
  await expect.poll(async () => (await readState(desk)).routine).toBeNull();
  const { breaks, movingMs } = await onlyDay(desk);
  expect(breaks.at(-1)).toEqual({ kind: 'movement', startAt: startedAt, endAt: startedAt + MINUTE_MS });
  expect(movingMs).toBe(MINUTE_MS);
  expect(backbeat.faults).toEqual([]);
});
