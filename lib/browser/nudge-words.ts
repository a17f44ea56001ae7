import type { NudgeTopic } from '../domain/nudges/nudge.ts';
import { MINUTE_MS } from '../domain/time.ts';
import { type MessageKey, message } from './words.ts';

/** What a nudge is about, as far as its words depend on it. */
export interface Said {
  readonly topic: NudgeTopic;
  /** Which line of the topic. */
  readonly line: number;
  /** Minutes of sitting, for the lines that name them. */
  readonly minutes?: number;
  /** The words of a reminder of one's own. */
  readonly own?: { readonly name: string; readonly text: string } | null;
}

/** Minutes are an estimate, and said as one. */
const ROUND_TO_MINUTES = 5;

/** The title of a nudge and its line. */
export function nudgeWords({ topic, line, minutes = 0, own = null }: Said): {
  readonly title: string;
  readonly line: string;
} {
  if (topic === 'own') return { title: own?.name ?? message('nudgeOwn'), line: own?.text ?? '' };
  const rounded = Math.max(ROUND_TO_MINUTES, Math.round(minutes / ROUND_TO_MINUTES) * ROUND_TO_MINUTES);
  // The keys are put together; a test holds their number to that of the messages.
  const title = `nudge_${topic}` as MessageKey;
  return { title: message(title), line: message(`${title}_${line}` as MessageKey, String(rounded)) };
}

/** The one line that a surface asks with. */
export function askWords(said: Said & { readonly sittingAtShownMs: number }): string {
  const { title, line } = nudgeWords({ ...said, minutes: said.sittingAtShownMs / MINUTE_MS });
  return line === '' ? title : line;
}
