/**
 * Shapes of values that come from outside: a stored row, a file. A shape says whether a value fits; what it means is
 * for whoever asked.
 */
export type Shape = (value: unknown) => boolean;

export const isNumber: Shape = (value) => Number.isFinite(value);
export const isText: Shape = (value) => typeof value === 'string';
export const isFlag: Shape = (value) => typeof value === 'boolean';

/** The shape, or null. */
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

/** The shape, or nothing at all: a field that older rows do not have. */
export const orMissing =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

/** A list of nothing but the shape, with at least so many of them. */
export const listOf =
  (shape: Shape, atLeast = 0): Shape =>
  (value) =>
    Array.isArray(value) && value.length >= atLeast && value.every(shape);

/** An object with at least these fields. */
export const withFields =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));

/** One of several shapes. */
export const oneOf =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));

/** Just one of these values. */
export const among =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

/** An object of which every field has the shape, whatever the fields are called. */
export const recordOf =
  (shape: Shape): Shape =>
  (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(shape);
