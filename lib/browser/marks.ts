/** Leaves a mark in the page's timeline: the numbers are on the screen. */
export function markReady(): void {
  performance.mark('ready');
}
