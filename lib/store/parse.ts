import type { EngineState } from '../domain/engine/state.ts';
import { isEngineState } from '../domain/engine/state-shape.ts';
import { parseSetting } from '../domain/setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { AsideRow } from './schema.ts';

type Refused = Pick<AsideRow, 'store' | 'key' | 'value'>;

/** What was stored, as far as it could be read, and what could not. */
export interface Stored {
  /** Null before the first event, and when what was stored is not a state. */
  readonly state: EngineState | null;
  readonly settings: Settings;
  readonly refused: readonly Refused[];
}

/**
 * Reads the state and the settings as they lie in the database.
 *
 * @param state the row of the engine; undefined if there is none.
 * @param names the keys of the settings, in the order of `values`.
 */
export function parseStored(state: unknown, names: readonly string[], values: readonly unknown[]): Stored {
  const refused: Refused[] = [];
  const accepted: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [index, name] of names.entries()) {
    const parsed = parseSetting(name, values[index]);
    if (parsed.ok) accepted[name] = parsed.value;
    else refused.push({ store: 'settings', key: name, value: values[index] });
  }
  const fits = isEngineState(state);
  if (!fits && state !== undefined) refused.push({ store: 'state', key: 'engine', value: state });
  return { state: fits ? state : null, settings: accepted as unknown as Settings, refused };
}
