/**
 * Set-up of the domain's tests: whatever would let the domain see a clock, chance, a timer or the machine's own
 * zone throws when the code under test, or the test, calls it. It is in force from before the first import, so that
 * the top level of a module is covered too.
 *
 * Vitest and fast-check need clocks and timers of their own. So the replacement looks at who called it, and lets
 * through what comes from an installed package or from Node itself. fast-check's seed is drawn that way, anew in
 * each run, and is printed when a property fails.
 */

type Callable = (...args: never[]) => unknown;

const HERE = import.meta.filename;

/** Whether the nearest caller with a file of its own is an installed package or Node. */
function isToolCalling(): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 30;
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  Error.stackTraceLimit = stackTraceLimit;
  const caller = frames.find((frame) => !frame.includes(HERE) && !/\(<anonymous>\)|^\s*at native/.test(frame));
  return caller === undefined || caller.includes('/node_modules/') || /[( ]node:/.test(caller);
}

function refuse(name: string): void {
  if (!isToolCalling()) throw new Error(`the domain is pure: ${name} was called`);
}

function guarded<F extends Callable>(name: string, original: F): F {
  return new Proxy(original, {
    apply(target, self, args) {
      refuse(name);
      return Reflect.apply(target, self, args);
    },
    construct(target, args, newTarget) {
      refuse(`new ${name}`);
      return Reflect.construct(target, args, newTarget);
    },
  });
}

/** Replaces `holder[key]` for as long as this worker lives; every test file has a worker of its own. */
function replace(holder: object, key: string, name: string, value?: unknown): void {
  const original: unknown = Reflect.get(holder, key);
  if (typeof original !== 'function') throw new Error(`${name} is no function on this platform`);
  Object.defineProperty(holder, key, {
    value: value ?? guarded(name, original as Callable),
    configurable: true,
    writable: true,
  });
}

for (const key of ['now', 'parse', 'UTC']) replace(Date, key, `Date.${key}`);
replace(globalThis, 'Date', 'Date');
replace(performance, 'now', 'performance.now');
for (const key of ['randomUUID', 'getRandomValues']) replace(crypto, key, `crypto.${key}`);
replace(Math, 'random', 'Math.random');
for (const key of Object.getOwnPropertyNames(Temporal.Now)) replace(Temporal.Now, key, `Temporal.Now.${key}`);
for (const key of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'])
  replace(globalThis, key, key);
replace(Intl, 'DateTimeFormat', 'Intl.DateTimeFormat');
