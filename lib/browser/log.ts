const reported = new Set<string>();

/** Writes a fault to the console, once for each kind: it never stops the counting, and it does not fill a log. */
export function report(what: string, error: unknown): void {
  if (reported.has(what)) return;
  reported.add(what);
  console.error(`backbeat: ${what}`, error);
}
