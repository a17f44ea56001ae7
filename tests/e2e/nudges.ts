/** What the database says of nudges. */
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { type ExtensionPage, readState, readStore } from '../support/seed.ts';

/** All nudges to move that were shown, in order. */
export const nudges = async (page: ExtensionPage): Promise<readonly Nudge[]> =>
  (await readStore(page, 'nudges')).map(({ value }) => value as Nudge).filter(({ kind }) => kind === 'movement');

/** Whether the notification of the open nudge was closed. */
export const isDismissed = async (page: ExtensionPage): Promise<boolean> =>
  (await readState(page)).track.open?.dismissed === true;
