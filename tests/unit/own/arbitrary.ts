import fc from 'fast-check';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import {
  CUE_LENGTH,
  MOST_CUES,
  NAME_LENGTH,
  type Own,
  type OwnPicture,
  PICTURE_TYPES,
  ROUNDS_LIMITS,
  STEP_SECONDS,
} from '../../../lib/domain/own/own.ts';

const BEGINNINGS = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50],
} as const;

const seconds = fc.integer(STEP_SECONDS);
/** Short, so that it is made fast, and of the letters that could do harm; half of a pair among them. */
const line = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...'aB é"\\{,;', '😀', '\ud83d'), minLength: 1, maxLength: 8 })
    .map((text) => `x${text}`.slice(0, most));
const catalogueId = fc.constantFrom(...CATALOGUE.map(({ id }) => id));

const pictureOf = (id: string): fc.Arbitrary<OwnPicture> =>
  fc
    .tuple(fc.constantFrom(...PICTURE_TYPES), fc.uint8Array({ maxLength: 200 }))
    .map(([type, rest]) => ({ id, type, bytes: Uint8Array.from([...BEGINNINGS[type], ...rest]) }));

/** All that somebody may have of their own. */
export const someOwn: fc.Arbitrary<Own> = fc
  .uniqueArray(
    fc.nat(999).map((number) => `own-${number}`),
    { maxLength: 5 },
  )
  .chain((ids) =>
    fc.record({
      exercises: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: line(NAME_LENGTH),
            cues: fc.array(line(CUE_LENGTH), { minLength: 1, maxLength: MOST_CUES }),
            seconds,
            sides: fc.boolean(),
            breaksSitting: fc.boolean(),
            picture: fc.constantFrom(null, id),
            motion: fc.option(catalogueId),
          }),
        ),
      ),
      routines: fc
        .uniqueArray(
          fc.nat(999).map((number) => `routine-${number}`),
          { maxLength: 4 },
        )
        .chain((names) =>
          fc.tuple(
            ...names.map((id, order) =>
              fc.record({
                id: fc.constant(id),
                name: line(NAME_LENGTH),
                steps: fc.array(
                  fc.record({
                    exerciseId: ids.length === 0 ? catalogueId : fc.oneof(catalogueId, fc.constantFrom(...ids)),
                    seconds,
                  }),
                  { maxLength: 6 },
                ),
                order: fc.constant(order),
                rounds: fc.integer(ROUNDS_LIMITS.rounds),
                restSeconds: fc.integer(ROUNDS_LIMITS.restSeconds),
                restBetweenSeconds: fc.integer(ROUNDS_LIMITS.restBetweenSeconds),
              }),
            ),
          ),
        ),
      drawn: fc.tuple(...ids.map(pictureOf)),
    }),
  )
  .map(({ exercises, routines, drawn }) => ({
    exercises,
    routines,
    pictures: drawn.filter(({ id }) => exercises.some(({ picture }) => picture === id)),
  }));
