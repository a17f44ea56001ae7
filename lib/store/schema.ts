import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { RoutineRow, SpanRow } from '../domain/engine/records.ts';
import type { EngineState } from '../domain/engine/state.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import type { StoredRoutine } from '../domain/own/check.ts';
import type { OwnExercise, OwnPicture } from '../domain/own/own.ts';
import type { Break } from '../domain/presence/ledger.ts';
import type { DayRow } from '../domain/summary/day.ts';

export const DATABASE = 'backbeat';
/** As many as there are migrations; a look at the database needs the number without them. */
export const DATABASE_VERSION = 3;

/** The key of the engine's state in the store `state`. */
export const ENGINE_KEY = 'engine';
/** Rows that did not parse lie in the store `state` under keys that begin with this. */
export const ASIDE_PREFIX = 'aside:';

/** A stored row that this version could not read: kept as it was, and told about once. */
export interface AsideRow {
  readonly store: 'state' | 'settings' | 'days';
  readonly key: string;
  readonly value: unknown;
  /** Epoch ms at which it was set aside. */
  readonly at: number;
  /** Whether the person has been told. */
  readonly told: boolean;
}

/** The database. Rows are written by this code alone, and still parsed when read: disks and people are stronger. */
export interface BackbeatSchema extends DBSchema {
  state: { key: string; value: EngineState | AsideRow };
  spans: { key: number; value: SpanRow; indexes: { day: string; startAt: number } };
  breaks: { key: number; value: Break; indexes: { startAt: number } };
  nudges: { key: string; value: Nudge; indexes: { shownAt: number } };
  routines: { key: string; value: RoutineRow; indexes: { startedAt: number } };
  days: { key: string; value: DayRow };
  settings: { key: string; value: unknown };
  ownExercises: { key: string; value: OwnExercise };
  ownRoutines: { key: string; value: StoredRoutine };
  pictures: { key: string; value: OwnPicture };
}

export type Database = IDBPDatabase<BackbeatSchema>;
/** The transaction in which a database becomes another version. */
export type UpgradeTransaction = IDBPTransaction<BackbeatSchema, StoreNames<BackbeatSchema>[], 'versionchange'>;
/** Everything that an event may touch. What is the person's own lies apart: no event has to wait for it. */
export const ALL_STORES = ['state', 'spans', 'breaks', 'nudges', 'routines', 'days', 'settings'] as const;
export const OWN_STORES = ['ownExercises', 'ownRoutines', 'pictures'] as const;
