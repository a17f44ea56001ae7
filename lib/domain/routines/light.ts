import { type Readiness, staysLight } from '../readiness.ts';
import { HOUR_MS } from '../time.ts';

/** In the first week a person is led through light exercises only. */
const FIRST_WEEK_MS = 7 * 24 * HOUR_MS;

/** Why composed minutes are to stay light. */
export type WhyLight = 'answers' | 'first-week';

/**
 * Whether only light exercises may come in a minute that is composed at `at` (epoch ms), and why. An answer weighs more
 * than the week: it does not pass, and holds for an exercise that the person chooses as well.
 *
 * @returns null when nothing asks for it.
 */
export function whyLight(readiness: Readiness | null, installedAt: number, at: number): WhyLight | null {
  if (staysLight(readiness)) return 'answers';
  return at < installedAt + FIRST_WEEK_MS ? 'first-week' : null;
}
