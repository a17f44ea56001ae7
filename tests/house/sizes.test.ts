import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINUTE_WORDING } from '../../lib/domain/exercises/wording/en/minute.ts';
import { entriesOf, readBuild, requestsOf, scriptClosure, scriptsOfPage, weigh } from '../bench/sizes.ts';
import { builtFolder } from '../support/build.ts';

/** Kilobytes of 1,000 bytes, compressed. The popup is opened forty times a week; nobody waits for it. */
const BEFORE_NUMBERS_BYTES = 20_000;
/**
 * What an answer takes: the engine with the rules of every kind of nudge, and the way to the database. 38,000 held an
 * engine that left a routine under way as it was begun, and asked every nudge in the same way; to take out of it what
 * settings forbid meanwhile, and to answer a nudge by what it asks for, takes 1,500 more. Another 500: what was put off
 * over a meeting or a night, and clocks that are set while something is open.
 */
const ANSWER_BYTES = 40_000;
/**
 * 45,000 held one kind of nudge and a silent player. The other kinds take 7,000 more, tones and voice 3,000, more minutes
 * and ratings 2,000, what cannot be loaded or is forbidden meanwhile another 3,000, the 500 of the engine and a minute
 * that could not be made 1,000; the words of workouts and of one's own exercises, 5,000, come only while such a one runs.
 */
const EVER_BYTES = 71_000;
/** The drawings of 78 exercises have a budget of their own; they load with the first minute that opens. */
const DRAWINGS_BYTES = 15_000;

/** Sentences that nothing but the wording of the catalogue contains, and that no minifier writes differently. */
const SENTENCES = Object.values(MINUTE_WORDING)
  .flatMap(({ cues }) => cues)
  .filter((cue) => /^[\w ,.;-]{30,}$/.test(cue));

describe('what the popup of the Chrome build loads', () => {
  const dir = builtFolder('chrome');
  const read = readBuild(dir);
  const popup = () => scriptClosure(entriesOf(dir).popup, read);
  const withWording = (files: readonly string[]) =>
    files.filter((file) => {
      const script = read(file);
      return SENTENCES.some((sentence) => script.includes(sentence));
    });

  /** Only the drawings know this name of a posture. */
  const drawings = (files: readonly string[]) => files.filter((file) => /stillMs/.test(read(file)));

  it('is small before the numbers show', () => {
    const { before } = popup();
    expect(before).not.toEqual([]);
    expect(weigh(before, read).gzipBytes, before.join(', ')).toBeLessThanOrEqual(BEFORE_NUMBERS_BYTES);
  });

  it('loads little more for an answer to a nudge', () => {
    const { before, all } = popup();
    const [act = ''] = all.filter((file) => /^chunks\/act-/.test(file));
    const answer = new Set([...before, ...scriptClosure(act, read).before]);
    expect(answer.size).toBeGreaterThan(before.length);
    expect(weigh([...answer], read).gzipBytes).toBeLessThanOrEqual(ANSWER_BYTES);
  });

  it('stays small whatever is opened in it, the drawings aside', () => {
    const { all } = popup();
    const rest = all.filter((file) => !drawings(all).includes(file));
    expect(weigh(rest, read).gzipBytes, rest.join(', ')).toBeLessThanOrEqual(EVER_BYTES);
  });

  it('has drawings that weigh little, and none before the numbers show', () => {
    const { before, all } = popup();
    expect(drawings(all)).not.toEqual([]);
    expect(drawings(before)).toEqual([]);
    expect(weigh(drawings(all), read).gzipBytes).toBeLessThanOrEqual(DRAWINGS_BYTES);
  });

  it('has no words of exercises before the numbers show', () => {
    expect(withWording(popup().before)).toEqual([]);
    // The sentences must be somewhere in the build, or looking for them proves nothing.
    expect(withWording(globSync('**/*.js', { cwd: dir }))).not.toEqual([]);
  });
});

describe('the scripts behind a page', () => {
  const BUILD: Readonly<Record<string, string>> = {
    'popup.html': '<script type="module" crossorigin src="/chunks/popup.js"></script><script src=theme.js></script>',
    'theme.js': '0',
    'chunks/popup.js': 'import{a}from"./shared.js";const later=()=>import(`./player.js`);export{a,later};',
    'chunks/shared.js': 'export*from"./deep.js";',
    'chunks/deep.js': 'export const a=1;',
    'chunks/player.js': 'import"./shared.js";import"./words.js";new Worker(new URL("worker.js",import.meta.url));',
    'chunks/words.js': 'export const words=[];',
    'chunks/worker.js': 'importScripts("/chunks/old.js");',
    'chunks/old.js': 'import("./player.js");',
  };
  const read = (file: string) => {
    const script = BUILD[file];
    if (script === undefined) throw new Error(`no ${file}`);
    return script;
  };

  it('are followed through static imports, dynamic imports and workers, each counted once', () => {
    const before = ['chunks/popup.js', 'chunks/shared.js', 'chunks/deep.js', 'theme.js'];
    const { before: found, all } = scriptClosure('popup.html', read);
    expect(found).toEqual(before);
    expect(all.toSorted()).toEqual(
      [...before, 'chunks/player.js', 'chunks/words.js', 'chunks/worker.js', 'chunks/old.js'].toSorted(),
    );
  });

  it('begin with what the page preloads, too', () => {
    const html = '<link rel="modulepreload" href="/a.js"><link rel="stylesheet" href="/a.css"><script src="/b.js">';
    expect(scriptsOfPage(html)).toEqual(['/b.js', '/a.js']);
  });

  it('are unknown when one imports by an expression, or does not parse', () => {
    expect(() => requestsOf('import(name)', 'a.js')).toThrow('a.js imports by an expression');
    expect(() => requestsOf('import {', 'a.js')).toThrow('a.js does not parse');
  });

  it('cannot be told without a build, and how to make one is said', () => {
    const empty = mkdtempSync(join(tmpdir(), 'backbeat-sizes-'));
    try {
      expect(() => entriesOf(empty)).toThrow('npm run build');
    } finally {
      rmSync(empty, { recursive: true });
    }
  });

  it('weigh what they weigh packed one by one', () => {
    const one = weigh(['theme.js'], read);
    expect(one.rawBytes).toBe(1);
    expect(weigh(['theme.js', 'theme.js'], read)).toEqual({ rawBytes: 2, gzipBytes: 2 * one.gzipBytes });
  });
});
