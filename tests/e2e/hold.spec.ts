import { MINUTE_MS } from '../../lib/domain/time.ts';
import { readState, seedSettings } from '../support/seed.ts';
import { badge, beat, isAudible, notifications, setFullscreen } from './api.ts';
import { expect, type Page, test } from './backbeat.ts';
import { nudges } from './nudges.ts';
import { sitFor } from './passing.ts';

/** A page that sounds from a click on until it is closed. */
const SOUNDING = `data:text/html,<button>Play</button><script>
  document.querySelector('button').onclick = () => {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    tone.connect(audio.destination);
    tone.start();
  };
</script>`;

/** Lets a heartbeat come, and waits until it was handled. */
async function heartbeat(desk: Page): Promise<void> {
  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
}

async function expectHeld(desk: Page): Promise<void> {
  await heartbeat(desk);
  expect(await nudges(desk)).toEqual([]);
  expect(await notifications(desk)).toEqual([]);
  expect(await badge(desk)).toBe('');
}

async function expectNudged(desk: Page): Promise<void> {
  await heartbeat(desk);
  expect(await nudges(desk)).toHaveLength(1);
  expect(await notifications(desk)).toEqual(['nudge']);
  expect(await badge(desk)).not.toBe('');
}

test('a window in full screen holds a nudge back, and lets it go afterwards', async ({ backbeat }) => {
  const { desk } = backbeat;
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null });
  await setFullscreen(desk, true);
  await sitFor(desk, 31 * MINUTE_MS);
  await expectHeld(desk);
  await setFullscreen(desk, false);
  await expectNudged(desk);
});

test('where sound holds nudges back, a tab that plays does, and lets it go when it is silent', async ({ backbeat }) => {
  const { desk, context } = backbeat;
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, holdWhileSounding: true });
  const call = await context.newPage();
  await call.goto(SOUNDING);
  await call.getByRole('button').click();
  await expect.poll(() => isAudible(desk)).toBe(true);
  await sitFor(desk, 31 * MINUTE_MS);
  await expectHeld(desk);
  await call.close();
  await expect.poll(() => isAudible(desk)).toBe(false);
  await expectNudged(desk);
});
