/** A piece of code that Biome must refuse, where it stands, and by which rule. */
export interface Violation {
  /** The folder it would stand in. */
  readonly room: string;
  readonly code: string;
  readonly rule: string;
}

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const PLUGIN = 'plugin';
const CONSOLE = 'lint/suspicious/noConsole';
const REFERENCE = 'lint/nursery/noTripleSlashReference';

const by =
  (rule: string, room: string) =>
  (code: string): Violation => ({ room, code, rule });

const importing = (room: string, ...names: readonly string[]): readonly Violation[] =>
  names.map((name) => ({ room, code: `import { x } from '${name}';\nexport const y = x;`, rule: IMPORTS }));

/** Every way up, one line a floor. */
const ARROWS: readonly Violation[] = [
  ...importing('entrypoints/popup', '../../lib/store/open.ts', '../dashboard/day.ts', 'idb', 'wxt/browser', 'node:fs'),
  ...importing('entrypoints/dashboard/history', '../../popup/now.ts', '../../../lib/store/open.ts'),
  ...importing('components/ring', '../../lib/app/dispatch.ts', '../../lib/browser/alarms.ts', 'wxt/browser', 'idb'),
  ...importing('components', '../lib/store/open.ts', '../entrypoints/popup/now.ts', '../tests/x.ts', 'valibot'),
  ...importing(
    'lib/app',
    '../../components/words.ts',
    '../../entrypoints/popup/now.ts',
    'preact',
    'idb',
    'node:fs/promises',
  ),
  ...importing(
    'lib/store',
    '../app/dispatch.ts',
    '../browser/alarms.ts',
    '../../components/words.ts',
    'preact',
    'wxt/browser',
  ),
  ...importing('lib/browser', '../app/dispatch.ts', '../store/open.ts', 'webextension-polyfill', 'idb', 'preact/hooks'),
  ...importing('lib/domain', './engine/step.ts', '../store/open.ts', 'valibot'),
  ...importing('lib/domain/engine', '../../app/dispatch.ts', '../../../components/words.ts', 'idb', 'node:crypto'),
  ...importing('lib/domain/summary', '../engine/event.ts'),
  ...importing('lib/domain/routines', '../engine/event.ts', '../summary/day.ts'),
  ...importing('lib/domain/nudges', '../summary/day.ts', '../routines/routine.ts'),
  ...importing('lib/domain/guide', '../nudges/nudge.ts', '../routines/routine.ts'),
  ...importing('lib/domain/presence', '../guide/energy.ts', '../nudges/nudge.ts'),
  ...importing('lib/domain/exercises', '../presence/ledger.ts', '../engine/event.ts'),
  ...importing('lib/domain/figure', '../exercises/exercise.ts', '../engine/event.ts'),
  ...[
    `import type { X } from '../app/dispatch.ts';\nexport type Y = X;`,
    `export * from '../app/dispatch.ts';`,
    `export { x } from '../app/dispatch.ts';`,
    `export const x = () => import('../app/dispatch.ts');`,
    `import '../app/dispatch.ts';`,
  ].map(by(IMPORTS, 'lib/store')),
  ...[
    `export type X = import('../app/dispatch.ts').X;`,
    'export const x = () => import(`../app/dispatch.ts`);',
    'export const x = (name: string) => import(name);',
  ].map(by(PLUGIN, 'lib/store')),
];

const PURITY: readonly Violation[] = [
  ...[
    'export const x = Date.now();',
    'export const x = new Date();',
    'export const x = performance.now();',
    'export const x = crypto.randomUUID();',
    'export const x = globalThis.Date.now();',
    'setTimeout(() => undefined, 1);',
    'export const x = setInterval;',
    'queueMicrotask(() => undefined);',
    'requestAnimationFrame(() => undefined);',
    'export const x = window.name;',
    'export const x = document.title;',
    'export const x = navigator.language;',
    'export const x = self.name;',
    'export const x = indexedDB;',
    'export const x = browser.alarms;',
    'export const x = chrome.alarms;',
    `export const x = fetch('x');`,
    'export const x = process.env;',
    `export const x = Function('return this')();`,
  ].map(by(GLOBALS, 'lib/domain/engine')),
  ...[
    'export const x = Math.random();',
    'export const x = Math?.random();',
    `export const x = Math['random']();`,
    'export const { random } = Math;',
    'export const x = Math;',
    'export const x = Temporal.Now.instant();',
    'export const { Now } = Temporal;',
    `export const x = Temporal['Now'].instant();`,
    'export const x = Intl.DateTimeFormat().resolvedOptions().timeZone;',
    'export const x = new Intl.DateTimeFormat();',
    `export const x = new Intl.DateTimeFormat('en');`,
    'export const { DateTimeFormat } = Intl;',
    'export const x = (3).toLocaleString();',
    'export const x = globalThis;',
    'export const x = new Date;',
    'export const x = import.meta.url;',
  ].map(by(PLUGIN, 'lib/domain/presence')),
  ...[
    '/// <reference lib="dom" />\nexport const x = 1;',
    '/// <reference types="node" />\nexport const x = 1;',
    '/// <reference path="./x.d.ts" />\nexport const x = 1;',
  ].map(by(REFERENCE, 'lib/domain/figure')),
  by(GLOBALS, 'lib/domain')('export const x = Date.now();'),
];

const EVERYWHERE: readonly Violation[] = [
  'entrypoints/popup',
  'components',
  'lib/app',
  'lib/store',
  'lib/browser',
].flatMap((room) => [
  ...[
    `export const x = fetch('x');`,
    'export const x = new XMLHttpRequest();',
    `export const x = new WebSocket('x');`,
    `export const x = new EventSource('x');`,
  ].map(by(GLOBALS, room)),
  ...[`export const x = window.fetch('x');`, `export const x = navigator.sendBeacon('x');`].map(by(PLUGIN, room)),
  by(CONSOLE, room)('console.log(1);'),
]);

const ROOMS: readonly Violation[] = ['entrypoints/popup', 'components', 'lib/app', 'lib/store'].flatMap((room) => [
  ...[
    'export const x = Date.now();',
    'export const x = performance.now();',
    'setTimeout(() => undefined, 1);',
    'export const x = browser.alarms;',
    'export const x = new AudioContext();',
  ].map(by(GLOBALS, room)),
  by(PLUGIN, room)('export const x = Temporal.Now.instant();'),
  ...(room === 'lib/store' ? [] : [by(GLOBALS, room)('export const x = indexedDB;')]),
]);

export const VIOLATIONS: readonly Violation[] = [...ARROWS, ...PURITY, ...EVERYWHERE, ...ROOMS];

/** Code of each room as it should be: no lock may bite here. */
export const CLEAN: Readonly<Record<string, string>> = {
  'lib/domain/time.ts': `
export type LocalDay = string;

export const next = (day: LocalDay): LocalDay => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
`,
  'lib/domain/figure/skeleton.ts': `
import type { LocalDay } from '../time.ts';

export const limb = (day: LocalDay): number => Math.max(1, day.length);
`,
  'lib/domain/exercises/exercise.ts': `
import { limb } from '../figure/skeleton.ts';

export const exercise = limb('2026-03-29');
`,
  'lib/domain/engine/step.ts': `
import { exercise } from '../exercises/exercise.ts';
import { type LocalDay, next } from '../time.ts';

export const step = (day: LocalDay): string => [next(day), exercise].join(' ');
`,
  'lib/store/open.ts': `
import { openDB } from 'idb';
import { step } from '../domain/engine/step.ts';

export const open = () => openDB(step('2026-03-29'));
`,
  'lib/browser/clock.ts': `
import { browser } from 'wxt/browser';
import type { LocalDay } from '../domain/time.ts';

export const now = (): number => Date.now();
export const today = (): LocalDay => Temporal.Now.plainDateISO().toString();
export const alarm = () => browser.alarms.get('heartbeat');
`,
  'lib/browser/log.ts': `
export const log = (what: string): void => console.error(what);
`,
  'lib/app/dispatch.ts': `
import { now } from '../browser/clock.ts';
import { open } from '../store/open.ts';

export const dispatch = () => [now(), open()];
export const later = () => import('../domain/engine/step.ts');
`,
  'components/Ring.tsx': `
import { useState } from 'preact/hooks';
import { step } from '../lib/domain/engine/step.ts';

export function Ring() {
  const [day] = useState(step('2026-03-29'));
  requestAnimationFrame(() => undefined);
  return <p>{day}</p>;
}
`,
  'entrypoints/popup/Now.tsx': `
import { Ring } from '../../components/Ring.tsx';
import { dispatch } from '../../lib/app/dispatch.ts';
import { now } from '../../lib/browser/clock.ts';

export const Now = () => (
  <button type="button" onClick={dispatch} title={String(now())}>
    <Ring />
  </button>
);
`,
};
