import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../lib/browser/commands.ts';
import { builtFolder } from '../support/build.ts';

interface Manifest {
  readonly [key: string]: unknown;
  readonly permissions: readonly string[];
  readonly icons: Readonly<Record<string, string>>;
  readonly commands: Readonly<
    Record<string, { readonly suggested_key: { readonly default: string }; readonly description: string }>
  >;
  readonly content_security_policy: { readonly extension_pages: string };
}

function manifestOf(target: 'chrome' | 'firefox'): Manifest {
  return JSON.parse(readFileSync(join(builtFolder(target), 'manifest.json'), 'utf8'));
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestOf(target);

  it('is version 3, of the version that the package has', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest).toMatchObject({ manifest_version: 3, version, default_locale: 'en' });
  });

  it('asks for what is used and nothing else, and for no host', () => {
    // Only Chrome's worker needs a document for its sounds, and only Chrome knows the permission.
    const forSound = target === 'chrome' ? ['offscreen'] : [];
    const used = ['alarms', 'contextMenus', 'idle', 'notifications', ...forSound, 'unlimitedStorage'];
    expect([...manifest.permissions].sort()).toEqual(used);
    expect(existsSync(join(builtFolder(target), 'offscreen.html'))).toBe(target === 'chrome');
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts']) {
      expect(manifest).not.toHaveProperty(key);
    }
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('forbids every connection and every script from elsewhere', () => {
    const policy = manifest.content_security_policy.extension_pages.split(';').map((rule) => rule.trim());
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has a key for each command, each its own, and says what it does', () => {
    const { commands } = manifest;
    expect(Object.keys(commands)).toEqual([...COMMANDS]);
    const keys = Object.values(commands).map((command) => command.suggested_key.default);
    expect(new Set(keys).size).toBe(COMMANDS.length);
    // Letters that Chromium keeps for itself give a command no key: A, B, I, T, and those of its groups of tabs.
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[D-HJ-MOQ-SUVY]$/);
    for (const { description } of Object.values(commands)) expect(description).toMatch(/^__MSG_command\w+__$/);
  });

  it('has icons of every size, a popup, and options in a tab', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const path of Object.values(manifest.icons)) expect(existsSync(join(builtFolder(target), path))).toBe(true);
    expect(manifest).toMatchObject({
      action: { default_popup: 'popup.html' },
      options_ui: { page: 'options.html', open_in_tab: true },
    });
  });
});

describe('what only one browser wants', () => {
  it('is a worker and an oldest version for Chrome', () => {
    expect(manifestOf('chrome')).toMatchObject({
      minimum_chrome_version: '144',
      background: { service_worker: 'background.js', type: 'module' },
    });
    expect(manifestOf('chrome')).not.toHaveProperty('browser_specific_settings');
  });

  it('is an id, an oldest version and "no data collected" for Firefox', () => {
    expect(manifestOf('firefox')).toMatchObject({
      background: { scripts: ['background.js'], type: 'module' },
      browser_specific_settings: {
        gecko: {
          id: expect.stringContaining('backbeat@'),
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    });
    expect(manifestOf('firefox')).not.toHaveProperty('minimum_chrome_version');
  });
});
