import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REPLAY = join(import.meta.dirname, '..', 'replay.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function replay(...args: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [REPLAY, ...args], { encoding: 'utf8' });
  return { status, stderr, stdout };
}

const MORNING = [
  '{"trace":1,"zone":"Europe/Berlin","settings":{"nudgeGraceMinutes":0}}',
  '{"type":"input-start","at":"2026-06-01T09:00:00+02:00"}',
  '{"type":"input-stop","at":"2026-06-01T09:40:00+02:00"}',
  '{"type":"input-start","at":"2026-06-01T09:50:00+02:00"}',
  '{"type":"end","at":"2026-06-01T10:00:00+02:00"}',
].join('\n');

describe('a replay', () => {
  it('prints one document, its fields in the order of the contract', () => {
    const { status, stderr, stdout } = replay(file('morning.jsonl', MORNING));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const output = JSON.parse(stdout);
    expect(stdout).toBe(`${JSON.stringify(output, null, 2)}\n`);
    expect(output.wakes).toBeGreaterThan(50);
    expect(JSON.stringify({ ...output, wakes: 0 })).toBe(
      JSON.stringify({
        zone: 'Europe/Berlin',
        installedAt: '2026-06-01T07:00:00.000Z',
        endedAt: '2026-06-01T08:00:00.000Z',
        days: [
          {
            day: '2026-06-01',
            sittingMs: 3_000_000,
            standingMs: 0,
            movingMs: 0,
            awayMs: 600_000,
            unknownMs: 0,
            activeMs: 3_000_000,
            bridgedMs: 0,
            watchingMs: 0,
            bouts: [
              { startAt: '2026-06-01T07:00:00.000Z', endAt: '2026-06-01T07:40:00.000Z', sittingMs: 2_400_000 },
              { startAt: '2026-06-01T07:50:00.000Z', endAt: '2026-06-01T08:00:00.000Z', sittingMs: 600_000 },
            ],
            longestBoutMs: 2_400_000,
            prolongedBouts: 1,
            prolongedShare: 0.8,
            breaks: [{ kind: 'natural', startAt: '2026-06-01T07:40:00.000Z', endAt: '2026-06-01T07:50:00.000Z' }],
          },
        ],
        nudges: [
          {
            kind: 'posture',
            dueAt: '2026-06-01T07:20:00.000Z',
            shownAt: '2026-06-01T07:20:00.000Z',
            closedAt: '2026-06-01T07:25:00.000Z',
            outcome: 'missed',
          },
          {
            kind: 'movement',
            dueAt: '2026-06-01T07:30:00.000Z',
            shownAt: '2026-06-01T07:30:00.000Z',
            closedAt: '2026-06-01T07:35:00.000Z',
            outcome: 'missed',
          },
        ],
        wakes: 0,
      }),
    );
  });

  it('reads an export of ActivityWatch, on one line or on many', () => {
    const json = {
      zone: 'Europe/Berlin',
      buckets: {
        'aw-watcher-afk_desk': {
          type: 'afkstatus',
          events: [
            { timestamp: '2026-06-01T07:00:00.000000+00:00', duration: 2_400, data: { status: 'not-afk' } },
            { timestamp: '2026-06-01T07:40:00.000000+00:00', duration: 600, data: { status: 'afk' } },
            { timestamp: '2026-06-01T07:50:00.000000+00:00', duration: 600, data: { status: 'not-afk' } },
          ],
        },
      },
    };
    const compact = replay(file('compact.json', JSON.stringify(json)));
    const pretty = replay(file('pretty.json', JSON.stringify(json, null, 2)));
    expect(compact.status).toBe(0);
    expect(pretty).toEqual(compact);
    expect(JSON.parse(compact.stdout).days[0]).toMatchObject({ sittingMs: 3_000_000, awayMs: 600_000 });
  });

  it.each([
    ['a fault in a line', `${MORNING.replace('input-stop', 'nap')}`, 'line 3: unknown type "nap"'],
    ['an empty file', '', 'line 1: not a trace: the file is empty'],
    ['no end', MORNING.split('\n').slice(0, -1).join('\n'), 'line 4: the trace has no "end"'],
    ['a broken export', '{\n"buckets": {\n,}}', 'line 3: broken JSON'],
    ['another export', '{"buckets":{}}', 'line 1: the export has no "afkstatus" bucket with events'],
    ['another JSON on many lines', '{\n"a": 1\n}', 'line 1: broken JSON'],
  ])('refuses %s with one line and prints nothing', (_what, text, fault) => {
    const path = file('faulty.jsonl', text);
    expect(replay(path)).toEqual({ status: 2, stdout: '', stderr: `${path}: ${fault}\n` });
  });

  it('refuses a file that is too large before it reads it', () => {
    const path = file('large.jsonl', MORNING);
    truncateSync(path, 200 * 1024 * 1024);
    expect(replay(path)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${path}: line 1: not read, since the file is larger than 64 MB\n`,
    });
  });

  it('refuses what is no file, and says how it is called', () => {
    expect(replay(join(folder, 'none'))).toMatchObject({ status: 2, stdout: '' });
    expect(replay(folder)).toMatchObject({ status: 2, stdout: '', stderr: `${folder}: it is a folder\n` });
    expect(replay()).toEqual({ status: 2, stdout: '', stderr: 'usage: npm run --silent replay -- FILE\n' });
  });
});
