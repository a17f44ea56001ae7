import { problemOf, type StoreProblemCode } from '../store/problem.ts';

export type { StoreProblemCode };

/** Why a read or a dispatch failed, in the terms in which a surface can tell it. */
export function problemCode(error: unknown): StoreProblemCode {
  return problemOf(error).code;
}
