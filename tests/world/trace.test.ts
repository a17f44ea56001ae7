import { describe, expect, it } from 'vitest';
import { traceOfActivityWatch } from '../support/world/activitywatch.ts';
import { parseTrace, TraceFault } from '../support/world/trace.ts';

const HEADER = '{"trace":1,"zone":"Europe/Berlin","settings":{}}';
const at = (hour: string): string => `2026-06-01T${hour}:00+02:00`;
const line = (type: string, hour: string, more: object = {}): string => JSON.stringify({ type, at: at(hour), ...more });
const END = line('end', '18:00');

describe('a trace', () => {
  it('is read line by line', () => {
    const { header, events } = parseTrace(
      [
        '{"trace":1,"zone":"Asia/Tokyo","settings":{"movementIntervalMinutes":45,"eyesIntervalMinutes":null}}',
        line('input-start', '09:00'),
        line('answer', '10:00', { answer: 'snooze', minutes: 10 }),
        line('clock', '11:00', { byMs: -3_600_000 }),
        line('lock', '10:00'),
        line('end', '12:00'),
      ].join('\n'),
    );
    expect(header.zone).toBe('Asia/Tokyo');
    expect(header.settings).toMatchObject({ movementIntervalMinutes: 45, bridgeSeconds: 180 });
    expect(events.map(({ type }) => type)).toEqual(['input-start', 'answer', 'clock', 'lock', 'end']);
    expect(events[0]?.at).toBe(Date.UTC(2026, 5, 1, 7));
    expect(events[1]).toMatchObject({ answer: 'snooze', minutes: 10 });
  });

  it.each(['\n', '\r\n'])('ends its lines with %j, the last one or not', (ending) => {
    const lines = [HEADER, line('input-start', '09:00'), END];
    expect(parseTrace(lines.join(ending)).events).toHaveLength(2);
    expect(parseTrace(lines.join(ending) + ending).events).toHaveLength(2);
    expect(parseTrace(`\uFEFF${lines.join(ending)}`).events).toHaveLength(2);
  });

  it.each([
    ['nothing', [], 'line 1: not a trace: the file is empty'],
    ['an empty line', [''], 'line 1: not a trace: the file is empty'],
    ['another text', ['hello'], 'line 1: broken JSON'],
    ['a list', ['[1,2]'], 'line 1: expected a JSON object, found [1,2]'],
    ['another object', ['{"a":1}'], 'line 1: not a trace: the first line has no "trace"'],
    ['a later version', ['{"trace":2,"zone":"UTC"}'], 'line 1: not a trace of version 1: "trace" is 2'],
    ['no zone', ['{"trace":1}'], 'line 1: zone: expected the name of a time zone, found undefined'],
    ['an unknown zone', ['{"trace":1,"zone":"Mars/Olympus"}'], 'line 1: zone: unknown time zone "Mars/Olympus"'],
    [
      'an unknown setting',
      ['{"trace":1,"zone":"UTC","settings":{"a":1}}'],
      'line 1: setting "a": there is no such setting',
    ],
    [
      'a setting out of range',
      ['{"trace":1,"zone":"UTC","settings":{"bridgeSeconds":30}}'],
      'line 1: setting "bridgeSeconds": expected 60 to 300, found 30',
    ],
    [
      'a setting of another type',
      ['{"trace":1,"zone":"UTC","settings":{"backOff":1}}'],
      'line 1: setting "backOff": expected boolean, found 1',
    ],
    [
      'settings in a list',
      ['{"trace":1,"zone":"UTC","settings":[]}'],
      'line 1: settings: expected an object, found []',
    ],
    ['broken JSON', [HEADER, '{"type":"lock"'], 'line 2: broken JSON'],
    ['an unknown type', [HEADER, line('nap', '09:00')], 'line 2: unknown type "nap"'],
    ['a type from elsewhere', [HEADER, line('constructor', '09:00')], 'line 2: unknown type "constructor"'],
    ['no type', [HEADER, `{"at":"${at('09:00')}"}`], 'line 2: unknown type undefined'],
    ['no instant', [HEADER, '{"type":"lock"}'], 'line 2: lock without "at"'],
    [
      'an instant without offset',
      [HEADER, '{"type":"lock","at":"2026-06-01T09:00:00"}'],
      'line 2: at: expected an ISO 8601 instant with offset or Z, found "2026-06-01T09:00:00"',
    ],
    [
      'a number for an instant',
      [HEADER, '{"type":"lock","at":1}'],
      'line 2: at: expected an ISO 8601 instant with offset or Z, found 1',
    ],
    [
      'a far century',
      [HEADER, '{"type":"lock","at":"+012026-06-01T09:00:00Z"}'],
      'line 2: at: "+012026-06-01T09:00:00Z" is not between the years 1970 and 2999',
    ],
    [
      'time that runs backwards',
      [HEADER, line('lock', '09:00'), line('unlock', '08:59'), END],
      `line 3: time runs backwards without "clock": "${at('08:59')}" is before the line above`,
    ],
    [
      'time before a clock that was set forwards',
      [HEADER, line('clock', '09:00', { byMs: 3_600_000 }), line('lock', '09:30')],
      `line 3: time runs backwards without "clock": "${at('09:30')}" is before the line above`,
    ],
    ['a clock without byMs', [HEADER, line('clock', '09:00')], 'line 2: clock without "byMs"'],
    [
      'half a millisecond',
      [HEADER, line('clock', '09:00', { byMs: 0.5 })],
      'line 2: byMs: expected a whole number, found 0.5',
    ],
    [
      'an unknown answer',
      [HEADER, line('answer', '09:00', { answer: 'no' })],
      'line 2: answer: expected one of start, snooze, skip, dismiss, found "no"',
    ],
    [
      'what only diaries of tests say',
      [HEADER, line('meeting', '09:00', { minutes: 30 })],
      'line 2: unknown type "meeting"',
    ],
    [
      'no seconds',
      [HEADER, line('routine', '09:00', { seconds: '60' })],
      'line 2: seconds: expected a number from 0 to 86400, found "60"',
    ],
    ['an unknown field', [HEADER, line('lock', '09:00', { hard: true })], 'line 2: lock with an unknown field "hard"'],
    ['an empty line inside', [HEADER, '', END], 'line 2: empty line'],
    ['no end', [HEADER, line('lock', '09:00')], 'line 2: the trace has no "end"'],
    ['only a header', [HEADER], 'line 1: the trace has no "end"'],
    ['a line after the end', [HEADER, END, line('lock', '19:00')], 'line 3: a line after "end"'],
  ])('with %s is refused', (_what, lines, fault) => {
    const refusal = () => {
      try {
        return parseTrace(lines.join('\n'));
      } catch (error) {
        return error instanceof TraceFault ? error.message : error;
      }
    };
    expect(refusal()).toBe(fault);
  });
});

describe('an export of ActivityWatch', () => {
  const bucket = (type: string, ...events: readonly object[]) => ({ type, events });
  const afk = (hour: string, minutes: number, status: string) => ({
    timestamp: at(hour),
    duration: minutes * 60,
    data: { status },
  });
  const tab = (hour: string, minutes: number, audible: boolean) => ({
    timestamp: at(hour),
    duration: minutes * 60,
    data: { audible, url: 'about:blank', title: '' },
  });
  const read = (buckets: object, more: object = {}) =>
    traceOfActivityWatch({ buckets, ...more }).events.map(({ type, at: instant }) => [
      type,
      new Date(instant).toISOString().slice(11, 16),
    ]);

  it('says when there was input: not-afk wins where buckets overlap', () => {
    expect(
      read({
        a: bucket('afkstatus', afk('09:00', 30, 'not-afk'), afk('09:30', 60, 'afk')),
        b: bucket('afkstatus', afk('09:20', 20, 'not-afk'), afk('10:00', 10, 'not-afk')),
      }),
    ).toEqual([
      ['launch', '07:00'],
      ['input-start', '07:00'],
      ['input-stop', '07:40'],
      ['input-start', '08:00'],
      ['input-stop', '08:10'],
      ['end', '08:30'],
    ]);
  });

  it('says when the tab in front sounded', () => {
    expect(
      read({
        a: bucket('afkstatus', afk('09:00', 60, 'not-afk')),
        w: bucket('web.tab.current', tab('09:10', 5, true), tab('09:15', 5, true), tab('09:30', 5, false)),
        x: bucket('currentwindow', { anything: 1 }),
      }),
    ).toEqual([
      ['launch', '07:00'],
      ['input-start', '07:00'],
      ['sound-on', '07:10'],
      ['sound-off', '07:20'],
      ['input-stop', '08:00'],
      ['end', '08:00'],
    ]);
  });

  it('is in the zone it names, or in UTC', () => {
    const buckets = { a: bucket('afkstatus', afk('09:00', 1, 'afk')) };
    expect(traceOfActivityWatch({ buckets }).header.zone).toBe('UTC');
    expect(traceOfActivityWatch({ buckets, zone: 'Asia/Tokyo' }).header.zone).toBe('Asia/Tokyo');
  });

  it.each([
    ['no bucket of input', { buckets: { w: bucket('web.tab.current') } }, 'has no "afkstatus" bucket'],
    ['an empty bucket of input', { buckets: { a: bucket('afkstatus') } }, 'has no "afkstatus" bucket'],
    ['buckets in a list', { buckets: [] }, 'buckets: expected an object'],
    ['an unknown zone', { zone: 'Mars', buckets: {} }, 'unknown time zone "Mars"'],
    [
      'an unknown status',
      { buckets: { a: bucket('afkstatus', afk('09:00', 1, 'asleep')) } },
      'bucket "a", event 1: unknown status "asleep"',
    ],
    [
      'a bad instant',
      { buckets: { a: bucket('afkstatus', { timestamp: 'now', duration: 1, data: {} }) } },
      'bucket "a", event 1: timestamp',
    ],
    [
      'a negative length',
      { buckets: { a: bucket('afkstatus', afk('09:00', -1, 'afk')) } },
      'bucket "a", event 1: duration',
    ],
  ])('with %s is refused', (_what, json, fault) => {
    expect(() => traceOfActivityWatch(json)).toThrow('line 1: ');
    expect(() => traceOfActivityWatch(json)).toThrow(fault);
  });
});
