import { sameValue } from '../same-value.ts';
import type { Own, OwnChange } from './own.ts';

/** Whether the rows that a change names are in `now` as they were in `before`. */
export function isUntouched({ put, remove }: OwnChange, before: Own, now: Own): boolean {
  return (['exercises', 'routines', 'pictures'] as const).every((of) => {
    const rowOf = (own: Own, id: string) => own[of].find((row) => row.id === id);
    return [...put[of].map(({ id }) => id), ...remove[of]].every((id) => sameValue(rowOf(before, id), rowOf(now, id)));
  });
}
