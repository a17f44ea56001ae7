import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { seedSettings } from '../support/seed.ts';
import { beat } from './api.ts';
import { expect, test } from './backbeat.ts';
import { text } from './words.ts';

const PAGES = ['popup.html', 'break.html', 'dashboard.html', 'options.html', 'welcome.html'] as const;

/** What a page does before it counts as looked at. */
async function use(page: Page, path: (typeof PAGES)[number]): Promise<void> {
  switch (path) {
    case 'popup.html':
      await page.getByRole('button', { name: text('popupMoved') }).click();
      await page.getByRole('button', { name: text('popupStart') }).click();
      await expect(page.getByRole('timer')).toBeVisible();
      return;
    case 'break.html':
      await expect(page.getByRole('timer')).toBeVisible();
      return;
    case 'dashboard.html':
      await expect(page.getByRole('heading', { name: text('dashboardToday') })).toBeVisible();
      return;
    case 'options.html':
      await page.getByText(text('optionsMore'), { exact: true }).click();
      await page.getByLabel(text('settingHoldInFullscreen')).click();
      return;
    case 'welcome.html':
      await expect(page.getByRole('button', { name: text('welcomeBegin') })).toBeVisible();
  }
}

test('no page ever asks for anything outside of the extension', async ({ backbeat }) => {
  const { context, desk, extensionId } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const own = `chrome-extension://${extensionId}/`;
  const seen = { byPlaywright: [] as string[], byTheBrowser: [] as string[] };
  context.on('request', (request) => seen.byPlaywright.push(request.url()));

  for (const path of PAGES) {
    const before = seen.byPlaywright.length;
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request }) => seen.byTheBrowser.push(request.url));
    session.on('Network.webSocketCreated', ({ url }) => seen.byTheBrowser.push(url));
    await session.send('Network.enable');
    await page.goto(`${own}${path}`);
    await use(page, path);
    expect(seen.byPlaywright.length, `requests of ${path}`).toBeGreaterThan(before);
    await page.close();
  }
  await beat(desk);
  // A `data:` URL asks nobody: Chromium draws the clock in a field of time from one of its own.
  const isInside = (url: string) => [own, `blob:${own}`, 'data:'].some((start) => url.startsWith(start));
  for (const urls of [seen.byPlaywright, seen.byTheBrowser]) {
    for (const path of PAGES) expect(urls).toContain(`${own}${path}`);
    expect(urls.filter((url) => !isInside(url))).toEqual([]);
  }
});

test.describe('asking all the same', () => {
  // The browser reports each refusal as an error of the page.
  test.use({ faulty: true });

  test('is refused in pages and in the worker, and nothing arrives', async ({ backbeat }) => {
    const { page, worker } = backbeat;
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.setHeader('access-control-allow-origin', '*').end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect(await (await fetch(url)).text()).toBe('hello');
      expect(asked).toBe(1);

      for (const path of PAGES) {
        const directive = await (await page(path)).evaluate(async (target) => {
          const violated = new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          });
          const got = await fetch(target).then(
            () => 'an answer',
            () => violated,
          );
          return got;
        }, url);
        expect(directive, path).toBe('connect-src');
      }
      const inWorker = await (await worker()).evaluate(
        (target) =>
          fetch(target).then(
            () => 'an answer',
            (error: unknown) => String(error),
          ),
        url,
      );
      expect(inWorker).toContain('TypeError');
      expect(asked).toBe(1);
    } finally {
      server.close();
    }
  });
});
