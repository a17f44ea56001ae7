import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice } from '../../../lib/domain/routines/voice.ts';

const local = (name: string, lang: string, isDefault = false): Voice => ({
  name,
  lang,
  localService: true,
  default: isDefault,
});
const remote = (name: string, lang: string, isDefault = false): Voice => ({
  ...local(name, lang, isDefault),
  localService: false,
});

describe('the voice for a language', () => {
  it.each<readonly [what: string, voices: readonly Voice[], language: string, name: string | null]>([
    ['none of none', [], 'en-GB', null],
    ['the very language', [local('Ann', 'en-US'), local('Beth', 'en-GB')], 'en-GB', 'Beth'],
    [
      'the very language, though another region is the default',
      [local('Ann', 'en-US', true), local('Beth', 'en-GB')],
      'en-GB',
      'Beth',
    ],
    ['the same language of another region', [local('Carl', 'de-DE'), local('Ann', 'en-US')], 'en-GB', 'Ann'],
    ['a region for a language without one', [local('Carl', 'de-DE'), local('Ann', 'en-US')], 'en', 'Ann'],
    ['a language without a region for one with it', [local('Carl', 'de-DE'), local('Ann', 'en')], 'en-GB', 'Ann'],
    ['none in another language, not even the default', [local('Carl', 'de-DE', true)], 'en-GB', null],
    ['none that only begins with the same letters', [local('Eno', 'enm'), local('Fil', 'fil-PH')], 'en', null],
    ['never one of a server', [remote('Net', 'en-GB', true), local('Ann', 'en-US')], 'en-GB', 'Ann'],
    ['nothing when there are only those of a server', [remote('Net', 'en-GB', true)], 'en-GB', null],
    ['the default among equals', [local('Ann', 'en-GB'), local('Zoe', 'en-GB', true)], 'en-GB', 'Zoe'],
    ['the default among other regions', [local('Ann', 'en-US'), local('Zoe', 'en-AU', true)], 'en-GB', 'Zoe'],
    ['the first by name among equals', [local('Zoe', 'en-GB'), local('Ann', 'en-GB')], 'en-GB', 'Ann'],
    ['a tag in any spelling', [local('Ann', 'en-US'), local('Beth', 'EN_gb')], 'en-GB', 'Beth'],
  ])('is %s', (_, voices, language, name) => {
    expect(chooseVoice(voices, language)?.name ?? null).toBe(name);
  });

  it('is the same in whatever order the browser lists them, and one of this machine that speaks the language', () => {
    const voices = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 4 }),
        lang: fc.constantFrom('en-GB', 'en-US', 'en', 'de-DE', 'de'),
        localService: fc.boolean(),
        default: fc.boolean(),
      }),
      { selector: ({ name }) => name },
    );
    const order = fc.func(fc.integer());
    fc.assert(
      fc.property(voices, fc.constantFrom('en-GB', 'en', 'de-AT', 'fr'), order, (all, language, key) => {
        const chosen = chooseVoice(all, language);
        expect(
          chooseVoice(
            all.toSorted((a, b) => key(a.name) - key(b.name)),
            language,
          ),
        ).toBe(chosen);
        const able = all.filter((voice) => voice.localService && voice.lang.slice(0, 2) === language.slice(0, 2));
        if (able.length === 0) expect(chosen).toBeNull();
        else expect(able).toContain(chosen);
      }),
    );
  });
});
