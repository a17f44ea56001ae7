import type { MessageKey } from '../words.ts';

export interface Rhythm {
  readonly id: 'gentle' | 'balanced' | 'active';
  readonly minutes: number;
  readonly name: MessageKey;
  readonly hint: MessageKey;
}

/** Three movement intervals to choose from, the calmest first. */
export const RHYTHMS: readonly Rhythm[] = [
  { id: 'gentle', minutes: 60, name: 'settingRhythmGentle', hint: 'settingRhythmGentleHint' },
  { id: 'balanced', minutes: 45, name: 'settingRhythmBalanced', hint: 'settingRhythmBalancedHint' },
  { id: 'active', minutes: 30, name: 'settingRhythmActive', hint: 'settingRhythmActiveHint' },
];
