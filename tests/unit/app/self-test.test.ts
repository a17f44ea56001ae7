import { describe, expect, it } from 'vitest';
import { BADGE_TEST_MS, createSelfTest } from '../../../lib/app/self-test.ts';
import type { Firmness } from '../../../lib/domain/settings.ts';

interface Given {
  readonly allowed?: boolean;
  /** What the browser refuses. */
  readonly broken?: 'notification' | 'badge' | 'restore' | 'window';
}

/** A browser in which all that is done is written down, and later things wait until they are called. */
function machine({ allowed = true, broken }: Given = {}) {
  const done: string[] = [];
  const faults: string[] = [];
  const later: { readonly ms: number; readonly call: () => void }[] = [];
  const does = (what: NonNullable<Given['broken']>, words: string) => async () => {
    if (broken === what) throw new Error(`no ${what}`);
    done.push(words);
  };
  const test = createSelfTest({
    notificationsAllowed: async () => allowed,
    showNotification: does('notification', 'notification'),
    showBadge: (minutes) => does('badge', `badge ${minutes}`)(),
    restoreBadge: does('restore', 'badge as it was'),
    openWindow: does('window', 'window'),
    after: (ms, call) => later.push({ ms, call }),
    report: (what, error) => faults.push(`${what}: ${String(error)}`),
  });
  const settings = (firmness: Firmness) => ({ firmness, movementIntervalMinutes: 45 });
  return { try: (firmness: Firmness) => test(settings(firmness)), done, faults, later };
}

describe('a nudge for trying', () => {
  it('is a notification where nudges are', async () => {
    const { try: attempt, done, faults } = machine();
    expect(await attempt('normal')).toBe('shown');
    expect([done, faults]).toEqual([['notification'], []]);
  });

  it('is not even tried as a notification where these are blocked', async () => {
    const { try: attempt, done } = machine({ allowed: false });
    expect(await attempt('normal')).toBe('blocked');
    expect(done).toEqual([]);
  });

  it('is the badge for ten seconds, and then what it was', async () => {
    const { try: attempt, done, later } = machine({ allowed: false });
    expect(await attempt('gentle')).toBe('badge');
    expect(done).toEqual(['badge 45']);
    expect(later.map(({ ms }) => ms)).toEqual([BADGE_TEST_MS]);
    later[0]?.call();
    await Promise.resolve();
    expect(done).toEqual(['badge 45', 'badge as it was']);
  });

  it('is the window where nudges are windows, whether or not notifications are allowed', async () => {
    const { try: attempt, done } = machine({ allowed: false });
    expect(await attempt('firm')).toBe('window');
    expect(done).toEqual(['window']);
  });

  it.each([
    ['normal', 'notification'],
    ['gentle', 'badge'],
    ['firm', 'window'],
  ] as const)('%s: that the browser refuses has failed, and is reported', async (firmness, broken) => {
    const { try: attempt, done, faults, later } = machine({ broken });
    expect(await attempt(firmness)).toBe('failed');
    expect(faults).toEqual([`self-test: Error: no ${broken}`]);
    expect([done, later]).toEqual([[], []]);
  });

  it('reports a badge that cannot be put back', async () => {
    const { try: attempt, faults, later } = machine({ broken: 'restore' });
    await attempt('gentle');
    later[0]?.call();
    await expect.poll(() => faults).toEqual(['self-test badge: Error: no restore']);
  });
});
