/**
 * A real install in Chromium. An extension loaded by `--load-extension` is installed anew at every start of the
 * browser; one that comes as a CRX stays: its alarms and its storage survive, and `onStartup` fires.
 */
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browsers.ts';
import { scratchFolder } from './cleanup.ts';
import { launchChromium, type RunningChromium } from './extension.ts';
import { until } from './until.ts';

export interface Packed {
  readonly id: string;
  readonly crx: string;
  readonly version: string;
  readonly remove: () => void;
}

/** Chrome's name for whoever has a key or a folder: 128 bits of a SHA-256, written with a–p for 0–f. */
function extensionIdOf(source: Buffer | string): string {
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The id that Chromium gives to an unpacked extension without a key: from the folder it lies in. */
export function unpackedId(dir: string): string {
  return extensionIdOf(realpathSync(dir));
}

/**
 * Packs the extension in `dir` with a new key. Packing a changed folder with the key of an earlier one (`key`, a PEM
 * file's text) gives an update of it. Throws what Chromium says when the folder is no extension.
 */
export function packExtension(dir: string, key?: string): Packed & { readonly key: string } {
  const scratch = scratchFolder('packed');
  const copy = join(scratch.path, 'extension');
  // Chromium writes the CRX and the key beside the folder it packs, which must not be the project's.
  cpSync(dir, copy, { recursive: true });
  const pem = `${copy}.pem`;
  if (key !== undefined) writeFileSync(pem, key);
  execFileSync(
    findChromium(),
    [
      `--pack-extension=${copy}`,
      ...(key === undefined ? [] : [`--pack-extension-key=${pem}`]),
      '--no-message-box',
      '--no-sandbox',
      '--headless=new',
      `--user-data-dir=${join(scratch.path, 'profile')}`,
    ],
    { stdio: 'pipe', timeout: 60_000 },
  );
  const { version } = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as { version: string };
  const text = readFileSync(pem, 'utf8');
  return {
    id: extensionIdOf(createPublicKey(text).export({ type: 'spki', format: 'der' })),
    crx: `${copy}.crx`,
    version,
    key: text,
    remove: scratch.remove,
  };
}

/** Whether Chromium has written down that the extension is installed and its worker registered. */
function writtenDown(profile: string, id: string): boolean {
  return ['Preferences', 'Secure Preferences'].some((file) => {
    const path = join(profile, 'Default', file);
    if (!existsSync(path)) return false;
    const preferences = JSON.parse(readFileSync(path, 'utf8')) as {
      extensions?: { settings?: Record<string, { has_started_service_worker?: boolean }> };
    };
    return preferences.extensions?.settings?.[id]?.has_started_service_worker === true;
  });
}

/** Offers a packed extension to a profile: the browser takes it, or the update that it is, at its next start. */
export function offerPacked(profile: string, packed: Packed): void {
  const folder = join(profile, 'External Extensions');
  mkdirSync(folder, { recursive: true });
  const entry = { external_crx: packed.crx, external_version: packed.version };
  writeFileSync(join(folder, `${packed.id}.json`), JSON.stringify(entry));
}

/**
 * Installs a packed extension into a profile that no browser is using, and returns when the install is settled: the
 * worker is activated, `ready` has come true (wait there for what the extension does when it is installed, such as
 * its first alarm), and the browser has written it all down. The next launch is a restart, not an install.
 */
export async function installPacked(
  profile: string,
  packed: Packed,
  ready: (browser: RunningChromium) => Promise<unknown> = async () => {},
): Promise<void> {
  offerPacked(profile, packed);
  const first = await launchChromium({ packed, profile });
  try {
    const worker = await first.worker();
    // A browser that ends before this forgets the worker, and starts it at no event ever after (Chromium 156).
    await until('the background worker to be activated', () =>
      worker.evaluate(
        () => (globalThis as unknown as { serviceWorker: ServiceWorker }).serviceWorker.state === 'activated',
      ),
    );
    await ready(first);
  } finally {
    // Preferences reach the disk ten seconds late, or at an orderly end of the browser.
    await first.close();
  }
  await until('Chromium to write the install down', () => writtenDown(profile, packed.id));
}
