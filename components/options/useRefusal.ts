import { useState } from 'preact/hooks';

interface Refused {
  readonly words: string;
  /** The value that was in force then. */
  readonly kept: unknown;
}

/** What was refused last, until a value is taken: by this field or, from elsewhere, for this setting. */
export function useRefusal(value: unknown): readonly [string | null, (words: string | null) => void] {
  const [refused, setRefused] = useState<Refused | null>(null);
  const words = refused !== null && refused.kept === value ? refused.words : null;
  return [words, (next) => setRefused(next === null ? null : { words: next, kept: value })];
}
