import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';
import { HOUR_MS, MINUTE_MS } from '../domain/time.ts';

export type MessageKey = keyof typeof messages;

/** A message of the catalogue in the language of the browser, with `$1`, `$2`, … filled in order. */
export function message(key: MessageKey, ...fillings: readonly string[]): string {
  return browser.i18n.getMessage(key, [...fillings]);
}

/** The language of the words that there are: the one folder of `public/_locales`. */
const SPOKEN = 'en';

/** The language tag of the words, with the region of the browser's interface where that is in the same language. */
export function language(): string {
  const shown = browser.i18n.getUILanguage();
  return shown.startsWith(SPOKEN) ? shown : SPOKEN;
}

function length(ms: number, toMinutes = 1): string {
  const stepMs = toMinutes * MINUTE_MS;
  const rounded = Math.round(ms / stepMs) * stepMs;
  const hours = Math.floor(rounded / HOUR_MS);
  const minutes = (rounded % HOUR_MS) / MINUTE_MS;
  if (hours === 0) return message('lengthMinutes', String(minutes));
  if (minutes === 0) return message('lengthHours', String(hours));
  return message('lengthHoursMinutes', String(hours), String(minutes));
}

const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
  // Making a format is dear and most pages need few of them.
  let made: Intl.DateTimeFormat | undefined;
  return (at: number): string => {
    made ??= new Intl.DateTimeFormat(locale, options);
    return made.format(at);
  };
};

/** A time such as `14:05` is on no day and in no zone; for the format it is on the first one of UTC. */
const timeOfDay = (locale: string) => {
  const formatted = format(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (time: string): string => {
    const [hours, minutes] = time.split(':').map(Number);
    return formatted((hours ?? 0) * HOUR_MS + (minutes ?? 0) * MINUTE_MS);
  };
};

/** Words and formats for the components: numbers and times as the browser writes them, names of days as the words. */
export function words() {
  const locale = browser.i18n.getUILanguage();
  return {
    t: message,
    length,
    timeOfDay: timeOfDay(locale),
    clock: format(locale, { hour: 'numeric', minute: '2-digit' }),
    date: format(language(), { weekday: 'long', day: 'numeric', month: 'long' }),
    // Without decimals, as that style is.
    percent: (share: number): string => share.toLocaleString(locale, { style: 'percent' }),
  };
}
