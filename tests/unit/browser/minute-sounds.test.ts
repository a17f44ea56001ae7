import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What is heard, and of which page. */
let heard: string[];

/** A page that shows the minute: modules of its own, and the web locks of all of them. */
async function page(name: string) {
  vi.resetModules();
  vi.doMock('../../../lib/browser/sound.ts', () => ({
    playTone: async (tone: string) => void heard.push(`${name}: ${tone}`),
  }));
  vi.doMock('../../../lib/browser/speech.ts', () => ({
    speak: async (line: string) => void heard.push(`${name}: ${line}`),
    stop: () => undefined,
  }));
  return (await import('../../../lib/browser/minute-sounds.ts')).sounds;
}

/** Lets every turn be given that there is to give: one that is asked for later is given later. */
const settle = () => navigator.locks.request('settle', async () => new Promise((resolve) => setTimeout(resolve)));

/** What was heard since this was asked last. */
const hearing = async () => {
  await settle();
  return heard.splice(0);
};

beforeEach(() => {
  heard = [];
  return () => {
    vi.doUnmock('../../../lib/browser/sound.ts');
    vi.doUnmock('../../../lib/browser/speech.ts');
  };
});

describe('a minute that two pages show', () => {
  it('is heard once, from the page that came first, and from its first tone on', async () => {
    const [popup, window] = [await page('popup'), await page('window')];
    const leave = [popup.attend(), window.attend()];
    for (const sounds of [popup, window]) {
      sounds.play('step', 1);
      sounds.speak('Calf raises.', 1, 'en');
    }
    expect(await hearing()).toEqual(['popup: step', 'popup: Calf raises.']);
    for (const sounds of [window, popup]) sounds.play('done', 1);
    expect(await hearing()).toEqual(['popup: done']);
    for (const done of leave) done();
    await settle();
  });

  it('is heard from the next one when the first is left, which comes last when it is opened again', async () => {
    const [popup, window] = [await page('popup'), await page('window')];
    const leavePopup = popup.attend();
    const leaveWindow = window.attend();
    await settle();
    leavePopup();
    await settle();
    const leaveAgain = popup.attend();
    for (const sounds of [popup, window]) sounds.play('step', 1);
    expect(await hearing()).toEqual(['window: step']);
    leaveWindow();
    await settle();
    for (const sounds of [popup, window]) sounds.play('step', 1);
    expect(await hearing()).toEqual(['popup: step']);
    leaveAgain();
    await settle();
  });

  it('holds up nobody when it is left while it waits, and is silent then', async () => {
    const [popup, window, dashboard] = [await page('popup'), await page('window'), await page('dashboard')];
    const leavePopup = popup.attend();
    await settle();
    window.attend()();
    const leaveDashboard = dashboard.attend();
    await settle();
    leavePopup();
    await settle();
    for (const sounds of [popup, window, dashboard]) sounds.play('step', 1);
    expect(await hearing()).toEqual(['dashboard: step']);
    leaveDashboard();
    await settle();
  });
});

describe('a page that shows the minute', () => {
  it('says nothing any more that was to be said before it fell silent', async () => {
    const popup = await page('popup');
    const leave = popup.attend();
    popup.speak('Calf raises.', 1, 'en');
    popup.hush();
    popup.speak('Rest.', 1, 'en');
    expect(await hearing()).toEqual(['popup: Rest.']);
    leave();
    await settle();
  });

  it('is heard, and says why it cannot know better, where no turn can be asked for', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const request = vi.spyOn(navigator.locks, 'request').mockRejectedValue(new Error('no locks'));
    const popup = await page('popup');
    popup.attend();
    popup.play('step', 1);
    await vi.waitFor(() => expect(heard).toEqual(['popup: step']));
    expect(error).toHaveBeenCalledOnce();
    request.mockRestore();
    error.mockRestore();
  });
});
