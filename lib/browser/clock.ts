/** The wall clock of the machine, and the zone it is set to. */
export const clock = {
  /** Epoch ms. */
  now: (): number => Date.now(),
  /** IANA name. */
  zone: (): string => Temporal.Now.timeZoneId(),
};
