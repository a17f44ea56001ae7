/** The built extension in a real Firefox, over WebDriver BiDi. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { scratchFolder } from './cleanup.ts';
import { environment } from './display.ts';
import { LONGEST_WAIT_MS, until } from './until.ts';

export interface RunningFirefox {
  readonly browser: Browser;
  /** Where the extension's pages are, with a slash at the end. */
  readonly origin: string;
  /** Opens a page of the extension in a new tab and returns when it has loaded. */
  readonly page: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface FirefoxOptions {
  readonly dir: string;
  /** Default true. False needs a display: give `env` of `launchXvfb`. Headless Firefox turns idle by itself. */
  readonly headless?: boolean;
  /** The whole environment of the browser. Default: that of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Preferences of `about:config`, besides those that every test needs. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

interface FirefoxManifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** Launches Firefox and installs the extension. Throws when Firefox is missing or refuses the extension. */
export async function launchFirefox({ dir, headless = true, env, prefs }: FirefoxOptions): Promise<RunningFirefox> {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as FirefoxManifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${dir}/manifest.json has no browser_specific_settings.gecko.id.`);
  // Firefox gives each install a random host; a test has to know it beforehand.
  const uuid = randomUUID();
  const scratch = scratchFolder('firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless,
    timeout: LONGEST_WAIT_MS,
    userDataDir: scratch.path,
    // Without it Firefox does not let BiDi go to the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      ...prefs,
    },
    env: { ...(env ?? environment()) },
  }).catch((error: unknown) => {
    scratch.remove();
    throw error;
  });
  const close = async (): Promise<void> => {
    await browser.close();
    scratch.remove();
  };
  try {
    await browser.installExtension(dir);
  } catch (error) {
    await close();
    throw error;
  }
  const origin = `moz-extension://${uuid}/`;
  return {
    browser,
    origin,
    close,
    page: async (path) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(LONGEST_WAIT_MS);
      const url = `${origin}${path}`;
      // Firefox 153 loads such a page but never reports it over BiDi; the page itself has to be asked.
      page.goto(url).catch(() => {});
      await until(`${url} to load`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
      return page;
    },
  };
}
