import { useEffect, useRef } from 'preact/hooks';
import type { ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import { announce, type Look, type Saying } from '../../lib/domain/routines/announce.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { ToneName } from '../../lib/domain/tones.ts';
import { beginText } from '../player/spoken.ts';
import { useWords, type Words } from '../words.ts';

/** How a minute is heard. Whatever cannot be heard is silence and no error. Volumes are 0 to 1. */
export interface MinuteSounds {
  /** From now on this page shows the minute. Of all that do, one is heard. Returns how to tell that it does not any more. */
  readonly attend: () => () => void;
  readonly play: (tone: ToneName, volume: number) => void;
  /** In the place of the line that is being spoken. `language` is a language tag. */
  readonly speak: (line: string, volume: number, language: string) => void;
  readonly hush: () => void;
}

export type SoundSettings = Pick<Settings, 'playerTones' | 'playerVoice' | 'playerVolume'>;

const PERCENT = 100;

function lineFor(
  saying: Saying,
  { look, wording, next }: Pick<Heard, 'look' | 'wording' | 'next'>,
  words: Pick<Words, 't'>,
): string {
  const { t } = words;
  const name = wording?.name ?? t('playerTitle');
  switch (saying) {
    case 'here':
      return name;
    case 'step': {
      const { view } = look;
      if (view.phase === 'over') return name;
      return [beginText(view, name, view.phase === 'setup', words), wording?.cues[0] ?? ''].join(' ');
    }
    case 'switch':
      return t('playerSayRight');
    case 'rest':
      return next === null ? t('playerSayRest') : t('playerSayRestNext', next);
    case 'halfway':
      return t('playerSayHalfway');
    case 'done':
      return t('playerDone');
  }
}

export interface Heard {
  readonly look: Look;
  /** Whether the routine counts as done, once it is over. */
  readonly done: boolean;
  /** The words of the step under way. */
  readonly wording: ExerciseWording | null;
  /** The name of the exercise after this one; null in the last step. */
  readonly next: string | null;
  readonly sounds: MinuteSounds;
  readonly settings: SoundSettings;
  readonly language: string;
}

/**
 * Plays and speaks what changes between two looks at the player, as far as the person wants to hear it.
 *
 * @returns to be called when the person stops for a moment: nothing is heard until the routine was paused and goes on.
 */
export function useSounds({ look, done, wording, next, sounds, settings, language }: Heard): () => void {
  const words = useWords();
  const last = useRef<Look | null>(null);
  const waiting = useRef(false);
  const { phase } = look.view;
  const { playerTones, playerVoice, playerVolume } = settings;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one look is heard once, whatever else has changed
  useEffect(() => {
    if (phase === 'paused') waiting.current = false;
    if (phase === 'paused' || waiting.current) return;
    const { tone, saying } = announce(last.current, look, done);
    last.current = look;
    if (playerTones && tone !== null) sounds.play(tone, playerVolume / PERCENT);
    if (playerVoice && saying !== null) {
      sounds.speak(lineFor(saying, { look, wording, next }, words), playerVolume / PERCENT, language);
    }
  }, [look.at, phase, look.view.positionMs]);

  // What is being said goes on when the end is told; a pause, an early end and leaving cut it short.
  const silent = phase === 'paused' || (phase === 'over' && !done);
  useEffect(() => {
    if (silent) sounds.hush();
  }, [silent, sounds]);
  useEffect(() => () => sounds.hush(), [sounds]);

  return () => {
    waiting.current = true;
    sounds.hush();
  };
}
