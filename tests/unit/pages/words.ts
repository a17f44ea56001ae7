import type { Words } from '../../../components/words.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** The English messages, and formats that depend on neither the machine's language nor its zone. */
export function plainWords(zone: string): Words {
  const wall = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    t: (key, ...fillings) =>
      messages[key].message.replaceAll(/\$(\d)/g, (_, place) => fillings[Number(place) - 1] ?? ''),
    length: (ms, toMinutes = 1) => {
      const rounded = Math.round(ms / MINUTE_MS / toMinutes) * toMinutes * MINUTE_MS;
      const hours = Math.floor(rounded / HOUR_MS);
      const minutes = (rounded % HOUR_MS) / MINUTE_MS;
      return [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : ''].join(' ').trim();
    },
    clock: (at) => wall(at).toPlainTime().toString({ smallestUnit: 'minute' }),
    date: (at) => wall(at).toPlainDate().toString(),
    timeOfDay: (time) => (time === '24:00' ? '00:00' : time),
    percent: (share) => `${Math.round(share * 100)} %`,
  };
}
