import { isSettingName, parseSetting, type SettingProblem } from '../../../lib/domain/setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { isTimeZone } from '../../../lib/domain/time.ts';

/**
 * The reader of traces: JSON Lines, a header and then one event of a world a line. It refuses whatever it does not
 * understand completely, since a trace that is half understood proves nothing.
 */

export type Answer = 'start' | 'snooze' | 'skip' | 'dismiss' | 'done';

/** What happens in the world, without its instant. */
export type Happening =
  | {
      readonly type:
        | 'input-start'
        | 'input-stop'
        | 'lock'
        | 'unlock'
        | 'sleep'
        | 'wake'
        | 'quit'
        | 'launch'
        | 'crash'
        | 'kill-worker'
        | 'sound-on'
        | 'sound-off'
        | 'fullscreen-on'
        | 'fullscreen-off'
        | 'moved'
        | 'end';
    }
  | { readonly type: 'clock'; readonly byMs: number }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'answer'; readonly answer: Answer; readonly minutes?: number }
  | { readonly type: 'routine'; readonly seconds: number }
  | { readonly type: 'posture'; readonly posture: 'sitting' | 'standing' }
  | { readonly type: 'pause'; readonly minutes: number }
  /** 0 minutes: it is over. */
  | { readonly type: 'meeting'; readonly minutes: number };

/** A line of a trace. `at` is epoch ms by the wall clock of the world at that moment. */
export type TraceEvent = Happening & { readonly at: number };

export interface TraceHeader {
  readonly zone: string;
  readonly settings: Settings;
}

export interface Trace {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
}

/** Why a file is no trace, in one line. `line` counts from 1. */
export class TraceFault extends Error {
  readonly line: number;

  constructor(line: number, fault: string) {
    super(`line ${line}: ${fault}`);
    this.name = 'TraceFault';
    this.line = line;
  }
}

/** Instants outside of these centuries are taken for a slip of the pen. */
const EARLIEST_AT = Date.UTC(1970, 0, 1);
const LATEST_AT = Date.UTC(3000, 0, 1);
const LONGEST_PAUSE_MINUTES = 7 * 24 * 60;
const LONGEST_MEETING_MINUTES = 24 * 60;
const LONGEST_ROUTINE_SECONDS = 24 * 60 * 60;

type Json = Readonly<Record<string, unknown>>;
type Refuse = (fault: string) => never;

const ANSWERS: readonly string[] = ['start', 'snooze', 'skip', 'dismiss'];
/** What a diary of a test may say beside: the contract of traces does not have it, and a replay refuses it. */
const DIARY_ANSWERS: readonly string[] = [...ANSWERS, 'done'];
const DIARY_TYPES: readonly string[] = ['meeting'];
const POSTURES: readonly string[] = ['sitting', 'standing'];

/** The fields of each type beside `type` and `at`; those with `?` may be left out. */
const FIELDS: Readonly<Record<Happening['type'], readonly string[]>> = {
  'input-start': [],
  'input-stop': [],
  lock: [],
  unlock: [],
  sleep: [],
  wake: [],
  quit: [],
  launch: [],
  crash: [],
  'kill-worker': [],
  'sound-on': [],
  'sound-off': [],
  'fullscreen-on': [],
  'fullscreen-off': [],
  moved: [],
  end: [],
  clock: ['byMs'],
  zone: ['zone'],
  answer: ['answer', 'minutes?'],
  routine: ['seconds'],
  posture: ['posture'],
  pause: ['minutes'],
  meeting: ['minutes'],
};

/** A value as a message shows it: short, and on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function objectOf(text: string, refuse: Refuse): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('broken JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`expected a JSON object, found ${shown(value)}`);
  }
  return value as Json;
}

/** Epoch ms of an ISO 8601 instant with an offset or Z; null if it is none. Fractions of a ms are cut off. */
export function instantOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  try {
    return Temporal.Instant.from(value).epochMilliseconds;
  } catch {
    return null;
  }
}

function problemText(problem: SettingProblem): string {
  switch (problem.code) {
    case 'unknown-name':
      return 'there is no such setting';
    case 'wrong-type':
      return `expected ${problem.expected === 'number' ? 'a whole number' : problem.expected}`;
    case 'out-of-range':
      return `expected ${problem.min} to ${problem.max}`;
    case 'no-such-choice':
      return `expected one of ${problem.choices.join(', ')}`;
  }
}

function settingsOf(value: unknown, refuse: Refuse): Settings {
  if (value === undefined) return DEFAULT_SETTINGS;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`settings: expected an object, found ${shown(value)}`);
  }
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, given] of Object.entries(value)) {
    const parsed = parseSetting(name, given);
    if (!parsed.ok) {
      const found = isSettingName(name) ? `, found ${shown(given)}` : '';
      return refuse(`setting ${shown(name)}: ${problemText(parsed.problem)}${found}`);
    }
    settings[name] = parsed.value;
  }
  return settings as unknown as Settings;
}

function zoneOf(value: unknown, refuse: Refuse): string {
  if (typeof value !== 'string') return refuse(`zone: expected the name of a time zone, found ${shown(value)}`);
  if (!isTimeZone(value)) return refuse(`zone: unknown time zone ${shown(value)}`);
  return value;
}

function headerOf(text: string, refuse: Refuse): TraceHeader {
  const json = objectOf(text, refuse);
  if (!('trace' in json)) return refuse('not a trace: the first line has no "trace"');
  if (json.trace !== 1) return refuse(`not a trace of version 1: "trace" is ${shown(json.trace)}`);
  const odd = Object.keys(json).find((name) => !['trace', 'zone', 'settings'].includes(name));
  if (odd !== undefined) return refuse(`unknown field ${shown(odd)}`);
  return { zone: zoneOf(json.zone, refuse), settings: settingsOf(json.settings, refuse) };
}

function numberOf(json: Json, name: string, min: number, max: number, refuse: Refuse): number {
  const value = json[name];
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    return refuse(`${name}: expected a number from ${min} to ${max}, found ${shown(value)}`);
  }
  return value;
}

function choiceOf(json: Json, name: string, choices: readonly string[], refuse: Refuse): string {
  const value = json[name];
  if (typeof value !== 'string' || !choices.includes(value)) {
    return refuse(`${name}: expected one of ${choices.join(', ')}, found ${shown(value)}`);
  }
  return value;
}

function happeningOf(json: Json, refuse: Refuse, isDiary: boolean): Happening {
  const type = json.type;
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type) || (DIARY_TYPES.includes(type) && !isDiary)) {
    return refuse(`unknown type ${shown(type)}`);
  }
  const known = FIELDS[type as Happening['type']];
  for (const name of known) {
    if (!name.endsWith('?') && json[name] === undefined) return refuse(`${type} without ${shown(name)}`);
  }
  const odd = Object.keys(json).find(
    (name) => name !== 'type' && name !== 'at' && !known.includes(name) && !known.includes(`${name}?`),
  );
  if (odd !== undefined) return refuse(`${type} with an unknown field ${shown(odd)}`);
  switch (type as Happening['type']) {
    case 'clock': {
      const byMs = numberOf(json, 'byMs', EARLIEST_AT - LATEST_AT, LATEST_AT - EARLIEST_AT, refuse);
      if (!Number.isInteger(byMs)) return refuse(`byMs: expected a whole number, found ${byMs}`);
      return { type: 'clock', byMs };
    }
    case 'zone':
      return { type: 'zone', zone: zoneOf(json.zone, refuse) };
    case 'answer': {
      const answer = choiceOf(json, 'answer', isDiary ? DIARY_ANSWERS : ANSWERS, refuse) as Answer;
      if (json.minutes === undefined) return { type: 'answer', answer };
      return { type: 'answer', answer, minutes: numberOf(json, 'minutes', 1, 24 * 60, refuse) };
    }
    case 'routine': {
      const seconds = numberOf(json, 'seconds', 0, LONGEST_ROUTINE_SECONDS, refuse);
      if (seconds === 0) return refuse('seconds: expected more than 0');
      return { type: 'routine', seconds };
    }
    case 'posture':
      return { type: 'posture', posture: choiceOf(json, 'posture', POSTURES, refuse) as 'sitting' | 'standing' };
    case 'pause':
      return { type: 'pause', minutes: numberOf(json, 'minutes', 0, LONGEST_PAUSE_MINUTES, refuse) };
    case 'meeting':
      return { type: 'meeting', minutes: numberOf(json, 'minutes', 0, LONGEST_MEETING_MINUTES, refuse) };
    default:
      return { type: type as Extract<Happening, { readonly type: 'end' }>['type'] };
  }
}

/** Takes the lines of a trace in order. Each call throws a `TraceFault` at the first thing that is wrong. */
export interface TraceReader {
  /** @returns the event of the line; null for the header and for an empty line at the end. */
  readonly read: (text: string) => TraceEvent | null;
  /** The header; throws if no line was read. */
  readonly header: () => TraceHeader;
  /** To be called after the last line: throws unless the trace ended with `end`. */
  readonly finish: () => void;
}

/** @param isDiary also takes what only the diaries of tests say. */
export function createTraceReader(isDiary = false): TraceReader {
  let line = 0;
  let header: TraceHeader | null = null;
  let earliestAt = EARLIEST_AT;
  let ended = false;
  let blankLine: number | null = null;

  const refuse: Refuse = (fault) => {
    throw new TraceFault(line, fault);
  };

  const eventOf = (text: string): TraceEvent => {
    const json = objectOf(text, refuse);
    const happening = happeningOf(json, refuse, isDiary);
    if (json.at === undefined) refuse(`${happening.type} without "at"`);
    const at =
      instantOf(json.at) ?? refuse(`at: expected an ISO 8601 instant with offset or Z, found ${shown(json.at)}`);
    if (at < EARLIEST_AT || at >= LATEST_AT) refuse(`at: ${shown(json.at)} is not between the years 1970 and 2999`);
    if (at < earliestAt) refuse(`time runs backwards without "clock": ${shown(json.at)} is before the line above`);
    earliestAt = at;
    if (happening.type === 'clock') {
      earliestAt += happening.byMs;
      if (earliestAt < EARLIEST_AT || earliestAt >= LATEST_AT) {
        refuse(`byMs: ${happening.byMs} leads out of the years 1970 to 2999`);
      }
    }
    ended = happening.type === 'end';
    return { ...happening, at };
  };

  return {
    read: (text) => {
      line += 1;
      if (line === 1) {
        if (text.trim() === '') refuse('not a trace: the file is empty');
        header = headerOf(text.replace(/^\uFEFF/, ''), refuse);
        return null;
      }
      if (text.trim() === '') {
        blankLine ??= line;
        return null;
      }
      if (blankLine !== null) {
        line = blankLine;
        refuse('empty line');
      }
      if (ended) refuse('a line after "end"');
      return eventOf(text);
    },
    header: () => header ?? refuse('not a trace: the file is empty'),
    finish: () => {
      line = Math.max(1, blankLine === null ? line : blankLine - 1);
      if (header === null) refuse('not a trace: the file is empty');
      if (!ended) refuse('the trace has no "end"');
    },
  };
}

/** Reads a whole trace that is in memory. */
export function parseTrace(text: string, isDiary = false): Trace {
  const reader = createTraceReader(isDiary);
  const events: TraceEvent[] = [];
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split('\n');
  for (const line of lines) {
    const event = reader.read(line);
    if (event !== null) events.push(event);
  }
  reader.finish();
  return { header: reader.header(), events };
}
