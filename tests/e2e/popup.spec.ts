/** The popup in the size that the browser itself gives it. */
import { closePopup, enlargePopup, openPopup, popupShape } from './api.ts';
import { type Backbeat, expect, launchBackbeat, test } from './backbeat.ts';
import { POPUP_SCENES } from './scenes/popup.ts';
import { prepare } from './scenes/stage.ts';
import { text } from './words.ts';

let browser: Backbeat;

// One browser for all scenes, whose window nothing has made smaller: it makes a popup smaller too, and a small screen does.
test.beforeAll(async () => {
  browser = await launchBackbeat({ extraArgs: ['--screen-info={1600x1200}'] });
});

test.afterAll(async () => {
  await browser.close();
});

test.afterEach(() => {
  expect(browser.faults.splice(0), 'what the product reported').toEqual([]);
});

/** Chrome shows no popup higher than this. */
const HIGHEST = 600;
const WIDTH = 360;

// What unfolds in it is clicked open in a tab, where it is looked at.
for (const scene of POPUP_SCENES.filter(({ name }) => name !== 'popup-pausing')) {
  test(`${scene.name}: as the browser itself opens it, also when letters are twice as big`, async () => {
    const { desk } = browser;
    await prepare(scene, desk);
    await openPopup(desk);
    const last = text(scene.empty ? 'popupFirstRun' : 'popupTodayBreaks');
    const shape = () => popupShape(desk, text('popupStart'), last);
    // A popup that has to be scrolled is wider, by its scroll bar.
    await expect.poll(shape).toMatchObject({ width: WIDTH, hiddenWidth: 0, showsButton: true, isWhole: true });
    expect((await shape())?.height).toBeLessThanOrEqual(HIGHEST);
    await enlargePopup(desk);
    await expect.poll(shape).toMatchObject({ height: HIGHEST, hiddenWidth: 0, showsButton: true });
    await closePopup(desk);
    await expect.poll(shape).toBeNull();
  });
}
