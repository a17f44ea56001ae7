import type { sound } from '../../lib/browser/tone.ts';
import { TONES, type ToneName, toneSeconds } from '../../lib/domain/tones.ts';
import { type Browser, settle, startBrowser, withWorker } from '../bench/browser.ts';
import { bundle } from '../support/bundle.ts';
import { scratchFolder } from '../support/cleanup.ts';
import { launchFirefox } from '../support/firefox.ts';
import { type Overheard, overhear } from '../support/overhear.ts';
import { inPage, readState, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { built, expect, type Page, test } from './backbeat.ts';
import { advanceTo } from './passing.ts';
import { text } from './words.ts';

/** Between what cannot be heard and what is clipped. */
function expectAudible({ state, peak }: Overheard): void {
  expect(state).toBe('running');
  // It is listened to now and then, and its loudest instant is short; how loud that is, is rendered exactly above.
  expect(peak).toBeGreaterThan(0.01);
  expect(peak).toBeLessThan(1);
}

declare const tone: { readonly sound: typeof sound };

const RATE = 44_100;
/** Between two samples of the highest pitch there is, as a share of its peak. */
const STEEPEST = (2 * Math.PI * 1_500) / RATE;

/** A tone as it goes to the loudspeaker: largest samples, without their sign. */
interface Rendered {
  readonly peak: number;
  /** In its first millisecond. */
  readonly begin: number;
  /** In its last millisecond and after it. */
  readonly end: number;
  /** The largest difference between one sample and the next. */
  readonly leap: number;
}

test('every tone is soft at its ends, without a click, and louder the higher the volume', async ({ backbeat }) => {
  const { desk } = backbeat;
  await desk.evaluate(await bundle('lib/browser/tone.ts', 'tone', 'chrome'));
  const render = (name: ToneName, volume: number): Promise<Rendered> =>
    inPage(
      desk,
      async ({ notes, seconds, volume, rate }) => {
        const context = new OfflineAudioContext(1, Math.ceil((seconds + 0.1) * rate), rate);
        // Not waited for: nothing ends before the rendering has begun.
        tone.sound(context, notes, volume);
        const samples = (await context.startRendering()).getChannelData(0);
        const largest = (of: Float32Array) => of.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        const millisecond = Math.floor(rate / 1_000);
        return {
          peak: largest(samples),
          begin: largest(samples.subarray(0, millisecond)),
          end: largest(samples.subarray(Math.round(seconds * rate) - millisecond)),
          leap: largest(samples.map((sample, index) => sample - (samples[index - 1] ?? 0))),
        };
      },
      { notes: TONES[name], seconds: toneSeconds(TONES[name]), volume, rate: RATE },
    );

  for (const name of Object.keys(TONES) as ToneName[]) {
    const [full, usual, silent] = [await render(name, 1), await render(name, 0.6), await render(name, 0)];
    expect(full.peak, name).toBeLessThan(1);
    expect(usual.peak, name).toBeGreaterThan(0.05);
    expect(usual.peak, name).toBeLessThan(full.peak);
    expect(silent.peak, name).toBe(0);
    expect(full.begin, `the beginning of ${name}`).toBeLessThan(full.peak / 5);
    expect(full.end, `the end of ${name}`).toBeLessThan(full.peak / 500);
    expect(full.leap, `a click in ${name}`).toBeLessThan(full.peak * STEEPEST);
  }
});

interface Attached {
  readonly sessionId: string;
  readonly waitingForDebugger: boolean;
  readonly targetInfo: { readonly targetId: string };
}

/** Attaches to each offscreen document before it runs, with an ear in it. */
async function overhearDocuments({ cdp }: Browser): Promise<{
  readonly heard: readonly Overheard[];
  readonly open: ReadonlySet<string>;
}> {
  const heard: Overheard[] = [];
  const open = new Set<string>();
  cdp.on<Attached>('Target.attachedToTarget', async ({ sessionId, waitingForDebugger, targetInfo }) => {
    if (!waitingForDebugger) return;
    open.add(targetInfo.targetId);
    await cdp.send('Page.enable', {}, sessionId);
    await cdp.send('Runtime.enable', {}, sessionId);
    await cdp.send('Runtime.addBinding', { name: 'overheard' }, sessionId);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${overhear})()` }, sessionId);
    await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
  });
  cdp.on<{ readonly payload: string }>('Runtime.bindingCalled', ({ payload }) => heard.push(JSON.parse(payload)));
  cdp.on<{ readonly targetId: string }>('Target.targetDestroyed', ({ targetId }) => open.delete(targetId));
  // Before it has an address Chromium 156 calls such a document "other".
  const others = ['page', 'tab', 'service_worker', 'browser', 'browser_ui'];
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [...others.map((type) => ({ type, exclude: true })), {}],
  });
  return { heard, open };
}

test.describe('in the background of Chromium', () => {
  let browser: Browser;
  let heard: readonly Overheard[];
  let open: ReadonlySet<string>;
  let script: string;
  const scratch = scratchFolder('sound');

  test.beforeAll(async () => {
    script = await bundle('lib/browser/sound.ts', 'product', 'chrome');
    browser = await startBrowser(built('chrome'), scratch.path);
    await settle(browser);
    ({ heard, open } = await overhearDocuments(browser));
  });
  test.afterAll(async () => {
    await browser?.close();
    scratch.remove();
  });

  /** Runs an expression in the worker, with the product's own `playTone`, and waits for what it promises. */
  const inWorker = (expression: string): Promise<unknown> =>
    withWorker(browser, async (sessionId) => {
      const run = async (expression: string): Promise<unknown> => {
        const { result, exceptionDetails } = await browser.cdp.send<{
          readonly result: { readonly value?: unknown };
          readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
        }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
        if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
        return result.value;
      };
      // A worker can be spoken to a moment before it is given the extension's interface.
      await until('the worker to be an extension’s', () => run('globalThis.chrome?.offscreen !== undefined'));
      await run(`${script}; undefined`);
      return run(expression);
    });
  const DOCUMENTS = `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length)`;

  test('a chime of the worker is heard from a document of its own, which is gone afterwards', async () => {
    const before = heard.length;
    expect(await inWorker(`product.playTone('chime', 0.6).then(() => ${DOCUMENTS})`)).toBe(0);
    await expect.poll(() => heard.length).toBe(before + 1);
    for (const chime of heard.slice(before)) expectAudible(chime);
    await expect.poll(() => open.size).toBe(0);
  });

  test('two at once are heard one after the other, and neither fails', async () => {
    const before = heard.length;
    const both = `Promise.all([product.playTone('chime', 0.6), product.playTone('step', 1)]).then(() => ${DOCUMENTS})`;
    expect(await inWorker(both)).toBe(0);
    await expect.poll(() => heard.length).toBe(before + 2);
    for (const sound of heard.slice(before)) expectAudible(sound);
  });

  test('a document that nobody waits for gives way to the next one, and closes by itself', async () => {
    const before = heard.length;
    // As a worker leaves it that was stopped in the middle.
    const asked = `chrome.offscreen.createDocument({ url: '/offscreen.html?name=done&volume=0.6', reasons: ['AUDIO_PLAYBACK'], justification: 'test' }).then(() => ${DOCUMENTS})`;
    expect(await inWorker(asked)).toBe(1);
    expect(await inWorker(`product.playTone('count', 1).then(() => ${DOCUMENTS})`)).toBe(0);
    await expect.poll(() => heard.length).toBeGreaterThan(before);
    for (const sound of heard.slice(-1)) expectAudible(sound);

    expect(await inWorker(asked)).toBe(1);
    await expect.poll(() => open.size).toBe(0);
  });
});

interface Ear {
  readonly heard: Overheard[];
  readonly locks: WakeLockSentinel[];
}

test('a minute with tones and a voice: heard in the page itself, silent where there are no voices, the screen on', async ({
  backbeat,
}) => {
  const { context, desk, page, worker } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now(), playerTones: true, playerVoice: true, playerVolume: 60 });
  await context.addInitScript(overhear);
  await context.addInitScript(() => {
    if (!location.protocol.includes('extension')) return;
    const ear: Ear = { heard: [], locks: [] };
    Object.assign(globalThis, { ear, overheard: (what: string) => ear.heard.push(JSON.parse(what)) });
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (type) => {
      const lock = await request(type);
      ear.locks.push(lock);
      return lock;
    };
  });
  const popup = await page('popup.html');
  const ear = () =>
    popup.evaluate(() => {
      const { heard, locks } = (globalThis as unknown as { ear: Ear }).ear;
      return { heard, held: locks.filter(({ released }) => !released).length };
    });
  expect(await popup.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await popup.getByRole('button', { name: text('popupStart'), exact: true }).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  await expect.poll(async () => (await ear()).heard.length).toBeGreaterThan(0);
  for (const sound of (await ear()).heard) expectAudible(sound);
  expect((await ear()).held).toBe(1);
  expect(
    await (await worker()).evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { getContexts(of: object): Promise<readonly unknown[]> } } }
      ).chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }),
    ),
  ).toEqual([]);

  await advanceTo(desk, 58_000);
  await expect(popup.getByRole('heading', { name: text('playerDone') })).toBeVisible();
  await expect.poll(async () => (await ear()).held).toBe(0);
});

test('a minute in the popup and in the break window is heard once, and from the window when the popup is closed', async ({
  backbeat,
}) => {
  const { context, desk, page } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now(), playerTones: true, playerVoice: true });
  // Every tone has an audio context of its own. There is no voice on this machine, so that one is put in its place.
  await context.addInitScript(() => {
    const heard = { tones: 0, lines: [] as string[] };
    class Counted extends AudioContext {
      constructor() {
        super();
        heard.tones += 1;
      }
    }
    class Line {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(globalThis, { heard, AudioContext: Counted, SpeechSynthesisUtterance: Line });
    Object.assign(speechSynthesis, {
      getVoices: () => [{ name: 'Ann', lang: navigator.language, localService: true, default: true }],
      speak: ({ text }: Line) => heard.lines.push(text),
    });
  });
  const heardIn = (surface: Page) =>
    surface.evaluate(
      () => (globalThis as unknown as { heard: { readonly tones: number; readonly lines: readonly string[] } }).heard,
    );
  const popup = await page('popup.html');
  await popup.getByRole('button', { name: text('popupStart'), exact: true }).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  const window = await page('break.html');
  await expect(window.getByRole('timer')).toBeVisible();

  await advanceTo(desk, 58_000);
  for (const surface of [popup, window]) {
    await expect(surface.getByRole('heading', { name: text('playerDone') })).toBeVisible();
  }
  await expect.poll(async () => (await heardIn(popup)).lines.at(-1)).toBe(text('playerDone'));
  const first = await heardIn(popup);
  // The first step and the end, at least; of the seconds before it as many as the page had time for.
  expect(first.tones).toBeGreaterThanOrEqual(2);
  expect(first.lines.length).toBeGreaterThanOrEqual(2);
  expect(await heardIn(window)).toEqual({ tones: 0, lines: [] });

  await popup.close();
  await window.getByRole('button', { name: text('playerMore', '2'), exact: true }).click();
  await expect.poll(async () => (await heardIn(window)).lines.length).toBeGreaterThanOrEqual(1);
  expect((await heardIn(window)).tones).toBeGreaterThanOrEqual(1);
});

test('Firefox: its background page plays the chime itself', async () => {
  // A machine without a sound card has Firefox 153 wait for one; its mock of one lets the audio clock run.
  const firefox = await launchFirefox({ dir: built('firefox'), prefs: { 'media.cubeb.force_mock_context': true } });
  try {
    const desk = await firefox.page('manifest.json');
    await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
    await desk.evaluate(await bundle('lib/browser/sound.ts', 'product', 'firefox'));
    const ear = `(${overhear})()`;
    await desk.evaluate(
      `browser.runtime.getBackgroundPage().then((background) => {
        globalThis.AudioContext = background.AudioContext;
        ${ear};
        globalThis.overheardAll = [];
        globalThis.overheard = (what) => globalThis.overheardAll.push(JSON.parse(what));
      })`,
    );
    const heard = (await desk.evaluate(`product.playTone('chime', 0.6).then(() => overheardAll)`)) as Overheard[];
    expect(heard).toHaveLength(1);
    for (const chime of heard) expectAudible(chime);
  } finally {
    await firefox.close();
  }
});
