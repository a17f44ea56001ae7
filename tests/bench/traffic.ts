import { coolDown, goTo, openTab, startBrowser } from './browser.ts';
import { painted } from './painted.ts';
import type { Variant } from './variant.ts';

const BINDING = 'benchReady';

/**
 * The scripts that the popup really asks for before it marks its numbers as ready (all, if it marks nothing), as
 * paths within the build. A run of its own, since listening to the network costs the popup time.
 */
export async function scriptsBeforeReady(variant: Variant, scratchDir: string): Promise<readonly string[]> {
  const browser = await startBrowser(variant.dir, scratchDir);
  const { cdp, extensionId } = browser;
  try {
    await coolDown(browser);
    const tab = await openTab(browser);
    const { sessionId } = tab;
    const files: string[] = [];
    let isReady = false;
    cdp.on<{ readonly type?: string; readonly request: { readonly url: string } }>(
      'Network.requestWillBeSent',
      ({ type, request }) => {
        const { protocol, host, pathname } = new URL(request.url);
        const isOwn = protocol === 'chrome-extension:' && host === extensionId;
        if (!isReady && type === 'Script' && isOwn) files.push(pathname.slice(1));
      },
    );
    cdp.on<{ readonly name: string }>('Runtime.bindingCalled', ({ name }) => {
      if (name === BINDING) isReady = true;
    });
    await cdp.send('Network.enable', {}, sessionId);
    await cdp.send('Runtime.enable', {}, sessionId);
    await cdp.send('Runtime.addBinding', { name: BINDING }, sessionId);
    // Both events leave the same process in the order in which they happen; clocks would have to be compared.
    await cdp.send(
      'Page.addScriptToEvaluateOnNewDocument',
      {
        source: `{
          const mark = performance.mark;
          performance.mark = function (name, ...rest) {
            if (name === 'ready') ${BINDING}('');
            return mark.call(this, name, ...rest);
          };
        }`,
      },
      sessionId,
    );
    await goTo(browser, tab, variant.popup);
    await painted(browser, tab, variant.marksReady);
    return [...new Set(files)];
  } finally {
    await browser.close();
  }
}
