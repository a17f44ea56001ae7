import type { Ports } from '../../lib/app/ports.ts';
import type { Surfaces } from '../../lib/domain/engine/effect.ts';

/** What a test sees of the surfaces that the application set. */
export interface Seen {
  alarms: Surfaces['alarms'] | null;
  /** How often alarms were set anew. */
  anew: number;
  badge: Surfaces['badge'];
  readonly chimes: number[];
  nudge: Surfaces['nudge'];
  readonly opened: string[];
  announced: number;
  readonly reports: string[];
}

/** Ports to nothing but memory, with a clock that stands still until it is set. */
export function memoryPorts(startAt: number, zone = 'Europe/Berlin') {
  const seen: Seen = {
    alarms: null,
    anew: 0,
    badge: null,
    chimes: [],
    nudge: null,
    opened: [],
    announced: 0,
    reports: [],
  };
  const time = { at: startAt, zone };
  let last: Promise<unknown> = Promise.resolve();
  const ports: Ports = {
    clock: { now: () => time.at, zone: () => time.zone },
    exclusively: (_name, work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    announce: () => {
      seen.announced += 1;
    },
    surfaces: {
      setAlarms: async (alarms, anew) => {
        seen.alarms = alarms;
        if (anew) seen.anew += 1;
      },
      setDetection: async () => undefined,
      setBadge: async (badge) => {
        seen.badge = badge;
      },
      showNudge: async (nudge) => {
        seen.nudge = nudge;
        return true;
      },
      openPage: async (page) => {
        seen.opened.push(page);
      },
      chime: async (volume) => {
        seen.chimes.push(volume);
      },
    },
    report: (what) => {
      seen.reports.push(what);
    },
  };
  return { ports, seen, time };
}
