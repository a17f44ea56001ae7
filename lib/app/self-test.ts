import { setBadge } from '../browser/badge.ts';
import { later } from '../browser/later.ts';
import { report } from '../browser/log.ts';
import { notificationsAllowed } from '../browser/notification.ts';
import { showTestNotification } from '../browser/test-notification.ts';
import { openTestWindow } from '../browser/test-window.ts';
import type { SelfTestOutcome } from '../domain/nudges/self-test.ts';
import type { Settings } from '../domain/settings.ts';
import { SECOND_MS } from '../domain/time.ts';
import { ensure } from './product.ts';

/** Long enough to look up at the toolbar. */
export const BADGE_TEST_MS = 10 * SECOND_MS;

/** What a test needs from the machine. Each may reject. */
export interface SelfTestPorts {
  readonly notificationsAllowed: () => Promise<boolean>;
  readonly showNotification: () => Promise<void>;
  readonly showBadge: (minutes: number) => Promise<void>;
  /** Makes the badge what the state says again. */
  readonly restoreBadge: () => Promise<void>;
  readonly openWindow: () => Promise<void>;
  /** Calls `listener` once, after `ms`, while the page is open. */
  readonly after: (ms: number, listener: () => void) => void;
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Shows a nudge the way a real one would come, which counts for nothing. It never rejects: a fault is an outcome, and
 * is reported.
 */
export function createSelfTest(
  ports: SelfTestPorts,
): (settings: Pick<Settings, 'firmness' | 'movementIntervalMinutes'>) => Promise<SelfTestOutcome> {
  const restore = () => void ports.restoreBadge().catch((error: unknown) => ports.report('self-test badge', error));
  return async ({ firmness, movementIntervalMinutes }) => {
    try {
      switch (firmness) {
        case 'gentle':
          await ports.showBadge(movementIntervalMinutes);
          ports.after(BADGE_TEST_MS, restore);
          return 'badge';
        case 'normal':
          if (!(await ports.notificationsAllowed())) return 'blocked';
          await ports.showNotification();
          return 'shown';
        case 'firm':
          await ports.openWindow();
          return 'window';
      }
    } catch (error) {
      ports.report('self-test', error);
      return 'failed';
    }
  };
}

/** The test over this browser. A page that closes sooner leaves the badge to the next start of the worker. */
export const testNudge = createSelfTest({
  notificationsAllowed,
  showNotification: showTestNotification,
  showBadge: (minutes) => setBadge({ topic: 'movement', minutes }),
  restoreBadge: ensure,
  openWindow: openTestWindow,
  after: later,
  report,
});
