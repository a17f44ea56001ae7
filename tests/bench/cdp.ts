import type { Readable, Writable } from 'node:stream';

/** How long one command may take: longer than any browser needs, short enough to be told. */
const COMMAND_TIMEOUT_MS = 60_000;

export type Params = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over a pipe, where a page is attached to only if it is asked for. */
export interface Cdp {
  /** @throws Error with the browser's own message, or when the browser is gone. */
  readonly send: <Result = unknown>(method: string, params?: Params, sessionId?: string) => Promise<Result>;
  /** Calls back for each event until the returned function is called. */
  readonly on: <Event>(method: string, heard: (params: Event, sessionId: string | undefined) => void) => () => void;
  /** Resolves with the first event that fits. Ask for it before doing what brings it about. */
  readonly once: <Event>(
    method: string,
    fits: (params: Event, sessionId: string | undefined) => boolean,
    timeoutMs?: number,
  ) => Promise<Event>;
}

interface Pending {
  readonly settle: (message: Message) => void;
  readonly fail: (error: Error) => void;
}

/** Talks the protocol of `--remote-debugging-pipe`: JSON, each message ended by a zero byte. */
export function connect(toBrowser: Writable, fromBrowser: Readable): Cdp {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(params: unknown, sessionId: string | undefined) => void>>();
  let lastId = 0;
  let gone: Error | undefined;
  let rest: Buffer = Buffer.alloc(0);

  const read = (message: Message) => {
    if (message.id !== undefined) {
      pending.get(message.id)?.settle(message);
    } else if (message.method !== undefined) {
      for (const heard of [...(listeners.get(message.method) ?? [])]) heard(message.params, message.sessionId);
    }
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      read(JSON.parse(text));
    }
  });
  const lose = () => {
    gone ??= new Error('the browser closed its debugging pipe');
    for (const { fail } of [...pending.values()]) fail(gone);
  };
  fromBrowser.on('close', lose);
  fromBrowser.on('error', lose);
  toBrowser.on('error', lose);

  const send: Cdp['send'] = <Result>(method: string, params: Params = {}, sessionId?: string) =>
    new Promise<Result>((resolve, reject) => {
      if (gone !== undefined) {
        reject(gone);
        return;
      }
      const id = ++lastId;
      const done = () => {
        clearTimeout(timer);
        pending.delete(id);
      };
      const fail = (error: Error) => {
        done();
        reject(error);
      };
      const timer = setTimeout(() => fail(new Error(`${method} was not answered`)), COMMAND_TIMEOUT_MS);
      pending.set(id, {
        fail,
        settle: ({ result, error }) => {
          if (error !== undefined) return fail(new Error(`${method}: ${error.message}`));
          done();
          resolve(result as Result);
        },
      });
      toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });

  const on: Cdp['on'] = <Event>(method: string, heard: (params: Event, sessionId: string | undefined) => void) => {
    const listener = (params: unknown, sessionId: string | undefined) => heard(params as Event, sessionId);
    const of = listeners.get(method) ?? new Set();
    listeners.set(method, of.add(listener));
    return () => void of.delete(listener);
  };

  const once: Cdp['once'] = <Event>(
    method: string,
    fits: (params: Event, sessionId: string | undefined) => boolean,
    timeoutMs = COMMAND_TIMEOUT_MS,
  ) =>
    new Promise<Event>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${method} did not come within ${timeoutMs / 1000} s`));
      }, timeoutMs);
      const stop = on<Event>(method, (params, sessionId) => {
        if (!fits(params, sessionId)) return;
        clearTimeout(timer);
        stop();
        resolve(params);
      });
    });

  return { send, on, once };
}

/** Runs an expression in a page or worker and waits for its promise. @throws Error with what it threw. */
export async function evaluate<Result>(cdp: Cdp, sessionId: string, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await cdp.send<{
    readonly result: { readonly value: Result };
    readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
  }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
  if (exceptionDetails !== undefined) {
    const thrown = exceptionDetails.exception?.description ?? exceptionDetails.text;
    throw new Error(thrown.replace(/^Error: /, ''));
  }
  return result.value;
}
