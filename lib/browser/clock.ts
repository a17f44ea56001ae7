/** The wall clock of the machine, and the zone it is set to. */
export const clock = {
  /** Epoch ms. */
  now: (): number => Date.now(),
  /** IANA name. */
  zone: (): string => Temporal.Now.timeZoneId(),
  /** Calls `listener` every `everyMs` while the page is open; returns how to stop that. */
  every: (everyMs: number, listener: () => void): (() => void) => {
    const timer = setInterval(listener, everyMs);
    return () => clearInterval(timer);
  },
};
