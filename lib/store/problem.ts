/**
 * Why the database cannot be used. `newer`: a later version of the product wrote it. `refused`: the browser gives
 * none, as in some private modes. `full`: the disk or the quota is used up. `busy`: an older page holds it open.
 */
export type StoreProblemCode = 'newer' | 'refused' | 'full' | 'busy';

export class StoreProblem extends Error {
  readonly code: StoreProblemCode;

  constructor(code: StoreProblemCode, cause?: unknown) {
    super(`no database: ${code}`, { cause });
    this.name = 'StoreProblem';
    this.code = code;
  }
}

/** What the browser's error means; anything that is not known counts as refused. */
export function problemOf(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return new StoreProblem('newer', error);
  if (name === 'QuotaExceededError') return new StoreProblem('full', error);
  return new StoreProblem('refused', error);
}
