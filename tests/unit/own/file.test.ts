import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnExercise, isOwnPicture, isOwnRoutine, type ValueProblem } from '../../../lib/domain/own/check.ts';
import { readFile, writeFile } from '../../../lib/domain/own/file.ts';
import { jsonFault } from '../../../lib/domain/own/json.ts';
import {
  MOST_EXERCISES,
  MOST_PICTURE_BYTES,
  MOST_ROUTINES,
  NOTHING_OWN,
  ONCE_THROUGH,
} from '../../../lib/domain/own/own.ts';
import { someOwn } from './arbitrary.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const urlOf = (bytes: readonly number[], type = 'image/png') =>
  `data:${type};base64,${Uint8Array.from(bytes).toBase64()}`;

const EXERCISE = {
  id: 'heel-slide',
  name: 'Heel slides',
  cues: ['Lie on your back.', 'Slide the heel up, then away.'],
  seconds: 60,
  sides: true,
  breaksSitting: true,
  picture: null as unknown,
  motion: 'bridge-position',
};
const ROUTINE = {
  id: 'knee',
  name: 'Knee',
  steps: [
    { exerciseId: 'heel-slide', seconds: 60 },
    { exerciseId: 'wall-sit', seconds: 20 },
  ],
};
const fileOf = (exercises: unknown = [EXERCISE], routines: unknown = [ROUTINE]) =>
  JSON.stringify({ backbeat: 1, exercises, routines });

describe('a file', () => {
  it('that was written is read the same, whatever is in it', () => {
    fc.assert(
      fc.property(someOwn, (own) => {
        expect(readFile(writeFile(own))).toEqual({ ok: true, own });
      }),
    );
  });

  it('holds what the stores take back', () => {
    fc.assert(
      fc.property(someOwn, ({ exercises, routines, pictures }) => {
        expect(exercises.every(isOwnExercise) && routines.every(isOwnRoutine) && pictures.every(isOwnPicture)).toBe(
          true,
        );
      }),
    );
  });

  it('from before there were rounds is gone through once, and one with some keeps them', () => {
    const read = (part: object) => {
      const found = readFile(fileOf([EXERCISE], [{ ...ROUTINE, ...part }]));
      return found.ok ? found.own.routines[0] : found.problem;
    };
    expect(read({})).toMatchObject({ rounds: 1, restSeconds: 0, restBetweenSeconds: 0 });
    const rounds = { rounds: 3, restSeconds: 20, restBetweenSeconds: 60 };
    expect(read(rounds)).toMatchObject(rounds);
  });

  it('written by hand is read, with or without a mark of its encoding', () => {
    const own = {
      exercises: [EXERCISE],
      routines: [{ ...ROUTINE, ...ONCE_THROUGH, order: 0 }],
      pictures: [],
    };
    expect(readFile(fileOf())).toEqual({ ok: true, own });
    expect(readFile(`\uFEFF${fileOf()}`)).toEqual({ ok: true, own });
    expect(readFile(fileOf([], []))).toEqual({ ok: true, own: NOTHING_OWN });
  });

  it('brings its pictures, named after their exercises', () => {
    const read = readFile(fileOf([{ ...EXERCISE, picture: urlOf(PNG) }], []));
    expect(read).toMatchObject({
      ok: true,
      own: {
        exercises: [{ picture: 'heel-slide' }],
        pictures: [{ id: 'heel-slide', type: 'image/png', bytes: Uint8Array.from(PNG) }],
      },
    });
  });

  it('leaves out steps whose exercise is gone, so that it can be read again', () => {
    const own = {
      ...NOTHING_OWN,
      routines: [{ ...ROUTINE, ...ONCE_THROUGH, order: 7 }],
    };
    expect(readFile(writeFile(own))).toMatchObject({
      ok: true,
      own: { routines: [{ steps: [{ exerciseId: 'wall-sit' }], order: 0 }] },
    });
  });
});

describe('a file that is refused', () => {
  it.each<readonly [string, string, number, number, string | null]>([
    ['a comma too many', '{\n  "backbeat": 1,\n  "exercises": [,]\n}', 3, 17, ','],
    ['a comma missing', '{\n  "backbeat": 1\n  "exercises": []\n}', 3, 3, '"'],
    ['a comma at the end', '{"backbeat": 1,\r\n}', 2, 1, '}'],
    ['an end missing', '{"backbeat": 1,\n"exercises": [', 2, 15, null],
    ['nothing', '', 1, 1, null],
    ['a word', 'exercises', 1, 1, 'e'],
    ['a text over two lines', '{"backbeat": "1\n"}', 1, 16, '\n'],
    ['a text without an end', '["abc', 1, 6, null],
    ['an escape that is none', '["a\\x"]', 1, 4, '\\'],
    ['more after the end', '{}\n\n{}', 3, 1, '{'],
    ['a number that is none', '[01]', 1, 3, '1'],
    ['a quote of another sort', "{'backbeat': 1}", 1, 2, "'"],
    ['a character of two units', '[😀]', 1, 2, '😀'],
  ])('for %s says the line', (_, text, line, column, found) => {
    expect(readFile(text)).toEqual({ ok: false, problem: { code: 'json', fault: { line, column, found } } });
  });

  it.each([
    ['[]', 'other-file'],
    ['null', 'other-file'],
    ['7', 'other-file'],
    ['{"backbeat":"1"}', 'other-file'],
    ['{"backbeat":0.5}', 'other-file'],
    ['{"backbeat":2,"new":true}', 'newer'],
  ])('%s is %s', (text, code) => {
    expect(readFile(text)).toEqual({ ok: false, problem: { code } });
  });

  const withExercise = (part: object) => fileOf([{ ...EXERCISE, ...part }]);
  const withRoutine = (part: object) => fileOf([EXERCISE], [ROUTINE, { ...ROUTINE, id: 'other', ...part }]);
  const manyOf = (count: number, one: object) => Array.from({ length: count }, (_, at) => ({ ...one, id: `n-${at}` }));
  const heavy = [...PNG, ...Array.from({ length: MOST_PICTURE_BYTES }, () => 0)];

  it.each<readonly [string, string, ValueProblem]>([
    [fileOf('none'), 'exercises', { code: 'wrong-type', expected: 'list' }],
    [JSON.stringify({ backbeat: 1, exercises: [] }), 'routines', { code: 'missing' }],
    [fileOf([7]), 'exercises[0]', { code: 'wrong-type', expected: 'object' }],
    [fileOf([[]]), 'exercises[0]', { code: 'wrong-type', expected: 'object' }],
    [withExercise({ id: 'Heel slide' }), 'exercises[0].id', { code: 'bad-id' }],
    [withExercise({ id: 4 }), 'exercises[0].id', { code: 'wrong-type', expected: 'text' }],
    [withExercise({ id: 'wall-sit' }), 'exercises[0].id', { code: 'catalogue-id', id: 'wall-sit' }],
    [fileOf([EXERCISE, EXERCISE]), 'exercises[1].id', { code: 'double-id', id: 'heel-slide' }],
    [withExercise({ name: ' ' }), 'exercises[0].name', { code: 'empty' }],
    // Nothing of it can be seen, and a link to it neither.
    [withExercise({ name: '\u200b\u2060\ufe0f' }), 'exercises[0].name', { code: 'empty' }],
    [withExercise({ cues: ['\u3164'] }), 'exercises[0].cues[0]', { code: 'empty' }],
    [withRoutine({ name: '\u202e \u2800' }), 'routines[1].name', { code: 'empty' }],
    [withExercise({ name: 'x'.repeat(61) }), 'exercises[0].name', { code: 'too-long', most: 60, length: 61 }],
    [withExercise({ name: 'two\nlines' }), 'exercises[0].name', { code: 'lines' }],
    [withExercise({ cues: [] }), 'exercises[0].cues', { code: 'too-few', least: 1 }],
    [withExercise({ cues: [...'abcdef'] }), 'exercises[0].cues', { code: 'too-many', most: 5, count: 6 }],
    [withExercise({ cues: ['a', 1] }), 'exercises[0].cues[1]', { code: 'wrong-type', expected: 'text' }],
    [withExercise({ cues: ['x'.repeat(141)] }), 'exercises[0].cues[0]', { code: 'too-long', most: 140, length: 141 }],
    [withExercise({ seconds: 9 }), 'exercises[0].seconds', { code: 'too-small', value: 9, least: 10 }],
    [withExercise({ seconds: '30' }), 'exercises[0].seconds', { code: 'wrong-type', expected: 'number' }],
    [withExercise({ seconds: 10.5 }), 'exercises[0].seconds', { code: 'not-whole', value: 10.5 }],
    [withExercise({ sides: 'yes' }), 'exercises[0].sides', { code: 'wrong-type', expected: 'flag' }],
    [withExercise({ breaksSitting: null }), 'exercises[0].breaksSitting', { code: 'wrong-type', expected: 'flag' }],
    [withExercise({ motion: 'flying' }), 'exercises[0].motion', { code: 'unknown-exercise', id: 'flying' }],
    [withExercise({ motion: undefined }), 'exercises[0].motion', { code: 'missing' }],
    [withExercise({ picture: 'heel.png' }), 'exercises[0].picture', { code: 'no-picture' }],
    [withExercise({ picture: 7 }), 'exercises[0].picture', { code: 'wrong-type', expected: 'text' }],
    [withExercise({ picture: 'data:image/png;base64,?' }), 'exercises[0].picture', { code: 'no-picture' }],
    [withExercise({ picture: urlOf(PNG, 'image/svg') }), 'exercises[0].picture', { code: 'no-picture' }],
    [withExercise({ picture: urlOf(PNG, 'image/jpeg') }), 'exercises[0].picture', { code: 'no-picture' }],
    [withExercise({ picture: urlOf(PNG.slice(0, 7)) }), 'exercises[0].picture', { code: 'no-picture' }],
    [
      withExercise({ picture: urlOf(heavy) }),
      'exercises[0].picture',
      { code: 'heavy-picture', mostBytes: MOST_PICTURE_BYTES },
    ],
    [
      fileOf(manyOf(MOST_EXERCISES + 1, EXERCISE)),
      'exercises',
      { code: 'too-many', most: MOST_EXERCISES, count: MOST_EXERCISES + 1 },
    ],
    [
      fileOf([EXERCISE], manyOf(MOST_ROUTINES + 1, ROUTINE)),
      'routines',
      { code: 'too-many', most: MOST_ROUTINES, count: MOST_ROUTINES + 1 },
    ],
    [withRoutine({ id: 'knee' }), 'routines[1].id', { code: 'double-id', id: 'knee' }],
    [withRoutine({ rounds: 0 }), 'routines[1].rounds', { code: 'too-small', value: 0, least: 1 }],
    [withRoutine({ rounds: 11 }), 'routines[1].rounds', { code: 'too-large', value: 11, most: 10 }],
    [withRoutine({ rounds: null }), 'routines[1].rounds', { code: 'wrong-type', expected: 'number' }],
    [withRoutine({ restSeconds: -1 }), 'routines[1].restSeconds', { code: 'too-small', value: -1, least: 0 }],
    [withRoutine({ restSeconds: 121 }), 'routines[1].restSeconds', { code: 'too-large', value: 121, most: 120 }],
    [withRoutine({ restBetweenSeconds: 2.5 }), 'routines[1].restBetweenSeconds', { code: 'not-whole', value: 2.5 }],
    [
      withRoutine({ restBetweenSeconds: 301 }),
      'routines[1].restBetweenSeconds',
      { code: 'too-large', value: 301, most: 300 },
    ],
    [withRoutine({ name: 7 }), 'routines[1].name', { code: 'wrong-type', expected: 'text' }],
    [
      withRoutine({ steps: Array.from({ length: 61 }, () => ROUTINE.steps[0]) }),
      'routines[1].steps',
      { code: 'too-many', most: 60, count: 61 },
    ],
    [
      withRoutine({ steps: [{ exerciseId: 'heel-slide', seconds: 500 }] }),
      'routines[1].steps[0].seconds',
      { code: 'too-large', value: 500, most: 120 },
    ],
    [
      withRoutine({ steps: [...ROUTINE.steps, { exerciseId: 'gone', seconds: 20 }] }),
      'routines[1].steps[2].exerciseId',
      { code: 'unknown-exercise', id: 'gone' },
    ],
  ])('%#: says where, and why', (text, path, problem) => {
    expect(readFile(text)).toEqual({ ok: false, problem: { code: 'value', line: 1, path, problem } });
  });

  it.each<readonly [string, string, number]>([
    [
      'the value',
      '{"backbeat":1,\n"exercises":[],\n"routines":[{"id":"a","name":"A","steps":\n[{"exerciseId":"wall-sit",\n"seconds":\n500}]}]}',
      6,
    ],
    [
      'the second of a list',
      '{"backbeat":1,"exercises":[],"routines":[\r\n{"id":"a","name":"A","steps":[]},\r\n{"id":"b","name":7,"steps":[]}]}',
      3,
    ],
    ['what misses a field', '{"backbeat":1,"exercises":[],\n"routines":[\n{"name":"A",\n"steps":[]}\n]}', 3],
    ['the file, where a list is missing', '\n{"backbeat":1,\n"exercises":[]}', 2],
    [
      'the first of two in a list',
      '{"backbeat":1,"exercises":[],"routines":[\n{"id":"a","name":7,"steps":[]},\n{"id":"b","name":"B","steps":[]}]}',
      2,
    ],
    ['the last of two fields', '{"backbeat":1,"routines":7,"exercises":[],\n"routines":\n8}', 3],
    ['a field that is written by its code', '{"backbeat":1,\n"exercises":[],\n"routin\\u0065s":7}', 3],
    [
      'nothing within a text',
      '{"backbeat":1,"note":"\\"routines\\": [",\n"deep":{"routines":9},"exercises":[],\n"routines":7}',
      3,
    ],
  ])('says the line of %s', (_, text, line) => {
    expect(readFile(text)).toMatchObject({ ok: false, problem: { code: 'value', line } });
  });

  it('says the line of a value in a file that was written here', () => {
    const own = {
      ...NOTHING_OWN,
      routines: [{ ...ROUTINE, ...ONCE_THROUGH, steps: [{ exerciseId: 'wall-sit', seconds: 20 }], order: 0 }],
    };
    const text = writeFile(own).replace('"seconds": 20', '"seconds": 500');
    const at = text.split('\n').findIndex((one) => one.includes('500')) + 1;
    expect(readFile(text)).toMatchObject({ problem: { line: at, path: 'routines[0].steps[0].seconds' } });
  });

  it('is never half read, and never an error', () => {
    fc.assert(
      fc.property(someOwn, fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), (own, at, odd) => {
        const text = writeFile(own);
        const place = at % text.length;
        const read = readFile(text.slice(0, place) + odd + text.slice(place + 1));
        expect(read.ok ? Object.keys(read.own) : Object.keys(read.problem)).toContain(read.ok ? 'exercises' : 'code');
      }),
    );
  });
});

describe('where a text stops being JSON', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', 'e', '\n', '\u0001', 'null'))
    .map(([json, at, odd]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + odd + json.slice(place + 1);
    });

  it('is found just where there is such a place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('lies within the text, and what is before it could go on', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const fault = jsonFault(text);
        if (fault === null) return;
        const lines = text.split(/\r\n|\r|\n/);
        expect(fault.line).toBeLessThanOrEqual(lines.length);
        expect(fault.found === null).toBe(
          fault.line === lines.length && fault.column > (lines[fault.line - 1] ?? '').length,
        );
      }),
    );
  });

  it('is found in a text of many megabytes and in one of many brackets', () => {
    expect(jsonFault(`["${'x'.repeat(5_000_000)}"`)).toMatchObject({ line: 1, found: null });
    expect(jsonFault('['.repeat(100_000))).not.toBeNull();
  });
});
