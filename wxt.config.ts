import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Firefox refuses an add-on without an id of its own; the uuid the browser gives it is random. */
const GECKO_ID = 'backbeat@backbeat.invalid';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({ plugins: [preact()], build: { modulePreload: false } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Backbeat',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['alarms', 'idle', 'notifications', 'unlimitedStorage'],
    // A development server needs connections; what is shipped makes none at all.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages: "default-src 'self'; connect-src 'none'; img-src 'self' blob:; object-src 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              // The oldest Firefox that knows `data_collection_permissions`; Temporal came in 139.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // Temporal, which every calendar question uses, is native from 144.
        { minimum_chrome_version: '144' }),
  }),
});
