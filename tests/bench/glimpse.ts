/** Runs inside a page of the extension: the one way to read, as the views go it. */
import { glanceAt, readSnapshot } from '../../lib/app/snapshot.ts';
import { connect } from '../../lib/store/connection.ts';

const connection = connect();
const clock = { now: () => Date.now(), zone: () => Temporal.Now.timeZoneId() };

/** Reads a snapshot and says what is now. */
export async function glimpse(): Promise<void> {
  if (glanceAt(await readSnapshot(connection, clock), clock.now()) === null) throw new Error('the day was over');
}
