/** The built extension in a real Chromium. */
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from './browsers.ts';
import { killGroup, scratchFolder } from './cleanup.ts';
import { environment } from './display.ts';
import { LONGEST_WAIT_MS, until } from './until.ts';

/** `dir` is loaded anew at every launch; `packed` is what `installPacked` has put into `profile`. */
type Source =
  | { readonly dir: string; readonly packed?: undefined }
  | { readonly packed: { readonly id: string }; readonly profile: string; readonly dir?: undefined };

export type ChromiumOptions = Source & {
  /** Default true. False needs a display: give `env` of `launchXvfb`. */
  readonly headless?: boolean;
  /** A profile folder to keep. Without it the browser gets a fresh one that is removed at the end. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly extraArgs?: readonly string[];
  /** The whole environment of the browser. Default: that of this process. */
  readonly env?: Readonly<Record<string, string>>;
};

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /**
   * The background worker. Playwright attaches to it, so it never stops by itself. The object outlives `stopWorker`:
   * `evaluate` hangs while nothing runs, and works again as soon as an event has woken the extension.
   */
  readonly worker: () => Promise<Worker>;
  /** Stops the background worker as the browser would, and waits until it is. */
  readonly stopWorker: () => Promise<void>;
  /** Opens a page of the extension in a new tab, such as `popup.html`. */
  readonly page: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
  /** SIGKILL to the browser and all its children: no goodbye, nothing written. */
  readonly kill: () => Promise<void>;
}

const ARGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium's sandbox refuses to work for root. */
export const sandboxArgs: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function browserPid(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium names no process of its own.');
  return main.id;
}

/** Whether any process of a group is left. */
function groupLives(pid: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Launches Chromium with the extension in it. Throws when Chromium is missing or the extension does not load. */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const { dir, packed, headless = true, colorScheme, extraArgs = [], env = environment() } = options;
  const scratch = options.profile === undefined ? scratchFolder('profile') : undefined;
  const profile = options.profile ?? scratch?.path ?? '';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // The old headless mode, which Playwright's own switch asks for, knows no extensions.
    headless: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--headless',
      // With it Chromium 156 does not look into "External Extensions" at all.
      ...(packed ? ['--disable-default-apps'] : []),
    ],
    args: [
      ...ARGS,
      ...sandboxArgs,
      ...(headless ? ['--headless=new'] : []),
      ...(dir === undefined ? [] : [`--disable-extensions-except=${dir}`, `--load-extension=${dir}`]),
      ...extraArgs,
    ],
    env: { ...env },
    ...(colorScheme && { colorScheme }),
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const end = async (): Promise<void> => {
    await context.close();
    scratch?.remove();
  };

  const isOurs = (worker: Worker): boolean =>
    packed ? worker.url().startsWith(`chrome-extension://${packed.id}/`) : worker.url().startsWith('chrome-extension:');
  const running = (): Worker | undefined => context.serviceWorkers().find(isOurs);
  const worker = (): Promise<Worker> => until("the extension's background worker", running);

  try {
    const pid = await browserPid(context);
    const extensionId = packed?.id ?? new URL((await worker()).url()).host;
    const page = async (path: string): Promise<Page> => {
      const tab = await context.newPage();
      await tab.goto(`chrome-extension://${extensionId}/${path}`);
      return tab;
    };
    return {
      context,
      extensionId,
      worker,
      page,
      stopWorker: async () => {
        // Only a page's session knows the domain that stops workers.
        const open = context.pages()[0];
        const tab = open ?? (await context.newPage());
        const session: CDPSession = await context.newCDPSession(tab);
        // Playwright keeps its Worker object for the next run, so only the browser can tell that this one is over.
        const status = new Map<string, string>();
        const stopped = new Set<string>();
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          for (const { versionId, runningStatus } of versions) {
            status.set(versionId, runningStatus);
            if (runningStatus === 'stopped') stopped.add(versionId);
          }
        });
        await session.send('ServiceWorker.enable');
        await until('the list of workers', () => status.size > 0);
        // One that is about to start takes no notice, and one that was stopped may be woken again at once.
        await until('the background worker to stop', async () => {
          if ([...status.keys()].every((version) => stopped.has(version))) return true;
          await session.send('ServiceWorker.stopAllWorkers');
          return false;
        });
        await session.detach();
        if (!open) await tab.close();
      },
      close: end,
      kill: async () => {
        killGroup(pid);
        await closed;
        await until('the killed browser to be gone', () => !groupLives(pid));
        scratch?.remove();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
