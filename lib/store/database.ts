import { connect } from './connection.ts';

/** The database of this context. Nothing is opened before it is first asked for something. */
export const database = connect();
