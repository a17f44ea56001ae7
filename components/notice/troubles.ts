import type { MessageKey } from '../words.ts';

/** What a page can find wrong, in words: what is the matter, and what now. */
export const TROUBLES = {
  newer: { title: 'problemNewerTitle', text: 'problemNewerText' },
  refused: { title: 'problemRefusedTitle', text: 'problemRefusedText' },
  full: { title: 'problemFullTitle', text: 'problemFullText' },
  busy: { title: 'problemBusyTitle', text: 'problemBusyText' },
  signal: { title: 'problemSignalTitle', text: 'problemSignalText' },
} as const satisfies Record<string, { readonly title: MessageKey; readonly text: MessageKey }>;

/** The database cannot be used, for one of four reasons, or what the system says of input looks stuck. */
export type Trouble = keyof typeof TROUBLES;
