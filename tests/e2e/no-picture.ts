/** A build whose notifications Chromium refuses. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/cleanup.ts';
import { built } from './backbeat.ts';

/** Makes a copy of the build for Chrome in which the picture of a notification is not there. */
export function withoutPicture(): ReturnType<typeof scratchFolder> {
  const copy = scratchFolder('no-picture');
  cpSync(built('chrome'), copy.path, { recursive: true });
  const path = join(copy.path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { icons: Record<string, string> };
  // Chromium loads no extension whose manifest names a picture that is not there.
  writeFileSync(path, JSON.stringify({ ...manifest, icons: { 16: manifest.icons[16] } }));
  rmSync(join(copy.path, 'icon', '128.png'));
  return copy;
}
