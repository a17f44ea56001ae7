import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type catalogue from '../../public/_locales/en/messages.json';
import { ROOT } from '../support/build.ts';

type MessageKey = keyof typeof catalogue;

const MESSAGES = JSON.parse(readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8')) as Readonly<
  Record<MessageKey, { readonly message: string }>
>;

/** What the product says: a message with `$1`, `$2`, … filled in order. */
export function text(key: MessageKey, ...fillings: readonly string[]): string {
  return MESSAGES[key].message.replace(/\$(\d)/g, (_, place) => fillings[Number(place) - 1] ?? '');
}
