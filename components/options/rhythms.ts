import type { ChoiceCard } from '../choice-cards/ChoiceCards.tsx';
import type { MessageKey, Words } from '../words.ts';

interface Rhythm {
  readonly minutes: number;
  readonly name: MessageKey;
  readonly hint: MessageKey;
}

/** Three movement intervals to choose from, the calmest first. */
const RHYTHMS: readonly Rhythm[] = [
  { minutes: 60, name: 'settingRhythmGentle', hint: 'settingRhythmGentleHint' },
  { minutes: 45, name: 'settingRhythmBalanced', hint: 'settingRhythmBalancedHint' },
  { minutes: 30, name: 'settingRhythmActive', hint: 'settingRhythmActiveHint' },
];

/** The rhythms as cards; the value of each is its minutes. */
export function rhythmCards({ t }: Words): readonly ChoiceCard[] {
  return RHYTHMS.map(({ minutes, name, hint }) => ({
    value: String(minutes),
    title: t(name),
    line: t('settingRhythmEvery', String(minutes)),
    note: t(hint),
  }));
}

/** The rhythms, and after them an interval in force that is none of them. */
export function rhythmCardsWith(words: Words, minutes: number): readonly ChoiceCard[] {
  const cards = rhythmCards(words);
  if (RHYTHMS.some((rhythm) => rhythm.minutes === minutes)) return cards;
  return [
    ...cards,
    {
      value: String(minutes),
      title: words.t('settingRhythmOwn', String(minutes)),
      line: words.t('settingRhythmOwnHint'),
    },
  ];
}
