/** Is told of rows that do not parse. They are left out of what is read, and stay where they are. */
export type Report = (what: string, error: unknown) => void;

/** The rows that are what they should be; of the others it is reported how many there are. */
export function fitting<Row>(
  store: string,
  rows: readonly unknown[],
  fits: (row: unknown) => row is Row,
  report: Report | undefined,
): Row[] {
  const read = rows.filter(fits);
  if (read.length < rows.length) {
    report?.(`rows of ${store}`, new Error(`${rows.length - read.length} of ${rows.length} rows do not parse`));
  }
  return read;
}
