import { parseSetting, type RefusedSetting } from '../domain/setting.ts';
import { database } from '../store/database.ts';
import { untoldAside } from '../store/history.ts';
import { acknowledgeAside } from '../store/write.ts';

/** What could not be read of the stored rows and was set aside, as far as the person was not told of it. */
export interface SetAside {
  readonly settings: readonly RefusedSetting[];
  /** Local days whose record was damaged. */
  readonly days: readonly string[];
  /** What was remembered of the moment was damaged. */
  readonly state: boolean;
}

/** @throws StoreProblem when the database cannot be used. */
export async function readSetAside(): Promise<SetAside> {
  const rows = await untoldAside(database);
  return {
    settings: rows.flatMap((row): RefusedSetting[] => {
      const parsed = row.store === 'settings' ? parseSetting(row.key, row.value) : null;
      return parsed === null || parsed.ok ? [] : [{ name: row.key, value: row.value, problem: parsed.problem }];
    }),
    days: rows.filter((row) => row.store === 'days').map((row) => row.key),
    state: rows.some((row) => row.store === 'state'),
  };
}

/** The person has read of it. */
export const acknowledgeSetAside = (): Promise<void> => acknowledgeAside(database);
