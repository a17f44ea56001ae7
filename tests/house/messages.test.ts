import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINE_COUNTS } from '../../lib/domain/nudges/lines.ts';
import { REPLIES } from '../../lib/domain/nudges/policy.ts';
import { ROOT, sourcesOf } from './sources.ts';
import { keysInMarks, spokenIn, wordsInPage } from './words.ts';

interface Message {
  readonly message: string;
}

const messages: Readonly<Record<string, Message>> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);
const config = { path: 'wxt.config.ts', text: readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8') };
const scripts = [...sourcesOf('ts,tsx'), config].map(({ path, text }) => ({ path, ...spokenIn(path, text) }));
const marks = [...sourcesOf('ts,tsx,css,html'), config].flatMap(({ text }) => keysInMarks(text));

/** The keys of the replies to a nudge are put together from their names. */
const replies = Object.values(REPLIES).flatMap((each) => each.map((reply) => `reply_${reply}`));

/** The keys of a topic's title and lines are put together from its name and their numbers. */
const lines = Object.entries(LINE_COUNTS).flatMap(([topic, count]) => [
  `nudge_${topic}`,
  ...Array.from({ length: count }, (_, index) => `nudge_${topic}_${index}`),
]);

/** The brand is the same in every language. */
const BRAND = 'Backbeat';

describe('the messages', () => {
  it('are in the language that the pages are said to be in', () => {
    expect(readdirSync(join(ROOT, 'public/_locales'))).toEqual(['en']);
    expect(readFileSync(join(ROOT, 'lib/browser/words.ts'), 'utf8')).toContain("const SPOKEN = 'en';");
  });

  it('are all used', () => {
    const used = new Set([...scripts.flatMap(({ literals }) => literals), ...marks, ...lines, ...replies]);
    expect(Object.keys(messages).filter((key) => !used.has(key))).toEqual([]);
  });

  it('are all there', () => {
    const missing = scripts.flatMap(({ path, keys }) =>
      keys.filter((key) => !Object.hasOwn(messages, key)).map((key) => `${path}: ${key}`),
    );
    expect([...missing, ...[...marks, ...lines, ...replies].filter((key) => !Object.hasOwn(messages, key))]).toEqual(
      [],
    );
  });

  it('say something', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  it('hold every word that the markup shows', () => {
    const inScripts = scripts.flatMap(({ path, loose }) => loose.map((word) => `${path}: ${word}`));
    const inPages = sourcesOf('html').flatMap(({ path, text }) =>
      wordsInPage(text)
        .filter((word) => word !== BRAND)
        .map((word) => `${path}: ${word}`),
    );
    expect([...inScripts, ...inPages]).toEqual([]);
  });
});

describe('the search for words', () => {
  const inMarkup = (markup: string) => spokenIn('x.tsx', `export const X = () => ${markup};`).loose;

  it.each([
    '<p>Stand up</p>',
    "<p>{'Stand up'}</p>",
    ['<p>{`Stand up $', '{late}`}</p>'].join(''),
    "<p>{'Stand up' + late}</p>",
    "<p>{late ? 'Stand up' : null}</p>",
    "<p>{late && 'Stand up'}</p>",
    '<>Stand up</>',
    '<button aria-label="Stand up" />',
    "<button title={late ? 'Stand up' : undefined} />",
  ])('finds them in %s', (markup) => {
    expect(inMarkup(markup)).toEqual(['Stand up']);
  });

  it.each([
    "<p>{t('stand')}</p>",
    '<p>·</p>',
    '<p class="big" data-x="some words">{count} / {total}</p>',
    "<p>{kind === 'moved' ? t('moved') : null}</p>",
    "<p>{kind === 'moved' && t('moved')}</p>",
    '<p>5 %</p>',
  ])('finds none in %s', (markup) => {
    expect(inMarkup(markup)).toEqual([]);
  });

  it('finds keys', () => {
    const { keys } = spokenIn(
      'x.ts',
      "t('a'); words.t(late ? 'b' : 'c'); browser.i18n.getMessage('d'); t(KEYS[kind]);",
    );
    expect(keys).toEqual(['a', 'b', 'c', 'd']);
    expect(keysInMarks("name: '__MSG_extensionName__'")).toEqual(['extensionName']);
  });

  it('finds words in a page', () => {
    const page =
      '<!doctype html><html lang="en"><head><title>Backbeat</title><script>let words;</script></head><body aria-label="Main">No <!-- not this --></body></html>';
    expect(wordsInPage(page)).toEqual(['Backbeat', 'No', 'Main']);
  });
});
