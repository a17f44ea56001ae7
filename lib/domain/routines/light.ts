import { type Readiness, staysLight } from '../readiness.ts';
import { HOUR_MS } from '../time.ts';

/** In the first week a person is led through light exercises only. */
const FIRST_WEEK_MS = 7 * 24 * HOUR_MS;

/** Why minutes are to stay light, and if that ends by itself, when (epoch ms). */
export type WhyLight = { readonly code: 'answers' } | { readonly code: 'first-week'; readonly until: number };

/**
 * Whether only light exercises may come in a minute at `at` (epoch ms), composed or chosen, and why. An answer weighs
 * more than the week: it does not pass.
 *
 * @returns null when nothing asks for it.
 */
export function whyLight(readiness: Readiness | null, installedAt: number, at: number): WhyLight | null {
  if (staysLight(readiness)) return { code: 'answers' };
  const until = installedAt + FIRST_WEEK_MS;
  return at < until ? { code: 'first-week', until } : null;
}
