/** Runs inside a page of the extension: the way on which the popup reads. */
import { look } from '../../lib/app/look.ts';

/** Takes a look and says what is now. */
export async function glimpse(): Promise<void> {
  if ((await look()).seen === null) throw new Error('there is nothing to see');
}
