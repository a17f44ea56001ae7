import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

/** Runs among the tests of the domain, with their set-up. */
describe('the globals of the domain', () => {
  it.each<readonly [string, () => unknown]>([
    ['Date.now', () => Date.now()],
    ['Date.parse', () => Date.parse('2026-03-29')],
    ['Date.UTC', () => Date.UTC(2026, 2)],
    ['Date', () => Date()],
    ['new Date', () => new Date(0)],
    ['performance.now', () => performance.now()],
    ['crypto.randomUUID', () => crypto.randomUUID()],
    ['crypto.getRandomValues', () => crypto.getRandomValues(new Uint8Array(1))],
    ['Math.random', () => Math.random()],
    ['Math.random', () => [0].map(Math.random)],
    ['Temporal.Now.instant', () => Temporal.Now.instant()],
    ['Temporal.Now.timeZoneId', () => Temporal.Now.timeZoneId()],
    ['setTimeout', () => setTimeout(() => undefined, 0)],
    ['setInterval', () => setInterval(() => undefined, 0)],
    ['queueMicrotask', () => queueMicrotask(() => undefined)],
    ['fetch', () => fetch('https://example.com')],
    ['Intl.DateTimeFormat', () => Intl.DateTimeFormat()],
    ['new Intl.DateTimeFormat', () => new Intl.DateTimeFormat()],
  ])('refuse %s', (name, call) => {
    expect(call).toThrow(`the domain is pure: ${name} was called`);
  });

  it('refuse it while a module is loaded, too', async () => {
    await expect(import('./impure.ts')).rejects.toThrow('the domain is pure: Date.now was called');
  });

  it('leave the rest of the language alone', () => {
    expect(Temporal.PlainDate.from('2026-03-29').add({ days: 1 }).toString()).toBe('2026-03-30');
    expect(Math.max(1, 2)).toBe(2);
    expect(structuredClone({ a: 1 })).toEqual({ a: 1 });
  });

  it('leave the tools of the tests alone', async () => {
    fc.assert(fc.property(fc.integer(), (n) => n - n === 0));
    await fc.assert(
      fc.asyncProperty(fc.date(), async (date) => date instanceof Date),
      { timeout: 5 * 60_000 },
    );
    await vi.waitFor(() => expect(1).toBe(1));
    const failing = () => fc.assert(fc.property(fc.integer(), (n) => n < 5));
    expect(failing).toThrow(/seed: -?\d+/);
    // Two runs of one property do not draw one seed.
    const seeds = [fc.sample(fc.string({ minLength: 20 }), 1), fc.sample(fc.string({ minLength: 20 }), 1)];
    expect(seeds[0]).not.toEqual(seeds[1]);
  });
});
