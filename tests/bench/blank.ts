import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The channel on which a handled event is heard of; the product posts there after each commit. */
export const CHANNEL = 'backbeat';

const MANIFEST = {
  manifest_version: 3,
  name: 'Blank',
  version: '1',
  permissions: ['alarms'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js' },
};

/** The least that can be told to have handled an event. */
const WORKER = `chrome.alarms.onAlarm.addListener(() => new BroadcastChannel('${CHANNEL}').postMessage(0));\n`;

/** Writes the smallest extension that has a popup and a worker. It is what a product can be compared with. */
export async function writeBlank(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(path.join(dir, 'popup.html'), '<!doctype html><title>Blank</title><p>Blank</p>\n');
  await writeFile(path.join(dir, 'background.js'), WORKER);
}
