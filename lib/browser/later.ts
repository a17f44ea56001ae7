/** Calls `listener` once, after `ms`, if the page is still open. Apart from the clock, which the popup carries. */
export function later(ms: number, listener: () => void): void {
  setTimeout(listener, ms);
}
