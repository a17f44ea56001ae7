import { IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../lib/store/connection.ts';
import { MIGRATIONS, type Migration } from '../../../lib/store/migrations.ts';
import { openRaw, openVersion1 } from './version-1.ts';

const NAME = 'backbeat';
const nothing: Migration = () => undefined;
/** The next version, as an update of the product would bring it. */
const NEXT = [...MIGRATIONS, nothing];

/** Every connection that was opened, to see which of them are still held. */
let opened: IDBDatabase[];

/** Which of the connections can still be used. */
const held = () =>
  opened.filter((database) => {
    try {
      database.transaction('state');
      return true;
    } catch {
      return false;
    }
  });

beforeEach(() => {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  opened = [];
  factory.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => opened.push(request.result as unknown as IDBDatabase));
    return request;
  };
  globalThis.indexedDB = factory;
});

describe('an older page that does not let go', () => {
  it('is told of at every try, and the database opens once it is gone', async () => {
    const older = await openVersion1();
    const connection = connect(NAME, NEXT);
    await expect(connection.open()).rejects.toMatchObject({ name: 'StoreProblem', code: 'busy' });
    // The request is still in line: another one would wait behind it, and nobody would be told anything.
    await expect(connection.open()).rejects.toMatchObject({ code: 'busy' });
    older.close();
    await expect
      .poll(() =>
        connection.open().then(
          ({ version }) => version,
          () => null,
        ),
      )
      .toBe(NEXT.length);
    expect(await (await connection.open()).count('spans')).toBe(12);
  });

  it('leaves no connection behind that was given up', async () => {
    const older = await openVersion1();
    const connection = connect(NAME, NEXT);
    await expect(connection.open()).rejects.toMatchObject({ code: 'busy' });
    older.close();
    await expect.poll(() => opened.length).toBe(2);
    await expect.poll(() => held()).toEqual([]);
    const database = await connection.open();
    expect(held()).toEqual([unwrap(database)]);
  });

  it('may go while nobody asks: what was given up upgrades all the same', async () => {
    const older = await openVersion1();
    await expect(connect(NAME, NEXT).open()).rejects.toMatchObject({ code: 'busy' });
    older.close();
    await expect.poll(async () => (await indexedDB.databases())[0]?.version).toBe(NEXT.length);
    const database = await connect(NAME, NEXT).open();
    expect(await database.count('nudges')).toBe(5);
  });
});

describe('a page of this code', () => {
  it('lets go when a newer version asks, and says that there is one when it opens again', async () => {
    const connection = connect();
    await connection.open();
    const newer = await openRaw(NAME, NEXT.length);
    expect(held()).toEqual([newer]);
    await expect(connection.open()).rejects.toMatchObject({ code: 'newer' });
    expect(held()).toEqual([newer]);
  });

  it('lets go when the database is deleted, and makes it anew', async () => {
    const connection = connect();
    const before = await connection.open();
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(NAME);
      deletion.onsuccess = () => resolve();
      deletion.onerror = () => reject(deletion.error);
    });
    const after = await connection.open();
    expect(after).not.toBe(before);
    expect(held()).toEqual([unwrap(after)]);
  });

  it('opens anew when the browser closed the connection', async () => {
    const connection = connect();
    const before = await connection.open();
    unwrap(before).close();
    // The fake database takes no events but its own.
    const close = { type: 'close', initialized: true, eventPath: [], CAPTURING_PHASE: 1, AT_TARGET: 2 };
    unwrap(before).dispatchEvent(close as unknown as Event);
    expect(await connection.open()).not.toBe(before);
    expect(held()).toHaveLength(1);
  });

  it('opens one connection for all who ask at once', async () => {
    const connection = connect();
    const [one, other] = await Promise.all([connection.open(), connection.open()]);
    expect(one).toBe(other);
    expect(opened).toHaveLength(1);
  });

  it('tries anew after every refusal', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const connection = connect();
    await expect(connection.open()).rejects.toMatchObject({ code: 'refused' });
    indexedDB.open = open;
    expect((await connection.open()).version).toBe(MIGRATIONS.length);
  });
});
