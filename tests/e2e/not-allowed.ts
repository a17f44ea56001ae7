/** A person who has switched the notifications of Backbeat off in Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/cleanup.ts';
import { unpackedId } from '../support/packed.ts';
import { built } from './backbeat.ts';

/** Makes a profile in which the build for Chrome may show no notification. */
export function notAllowed(): ReturnType<typeof scratchFolder> {
  const profile = scratchFolder('not-allowed');
  const preferences = { message_center: { disabled_extension_ids: [unpackedId(built('chrome'))] } };
  mkdirSync(join(profile.path, 'Default'));
  writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
