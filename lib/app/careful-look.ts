import { clock } from '../browser/clock.ts';
import { problemOf } from '../store/problem.ts';
import { glanceAt, type Looked } from './glance-at.ts';
import { snapshot as read } from './views.ts';

/** Reads and parses everything, and says what is wrong if it cannot. */
export async function carefully(report: (what: string, error: unknown) => void): Promise<Looked> {
  try {
    const snapshot = await read();
    const glance = glanceAt(snapshot, clock.now());
    return { seen: glance === null ? null : { snapshot, glance }, problem: null };
  } catch (error) {
    report('snapshot', error);
    return { seen: null, problem: problemOf(error).code };
  }
}
