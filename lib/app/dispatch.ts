import { initialState } from '../domain/engine/state.ts';
import { step } from '../domain/engine/step.ts';
import type { Connection } from '../store/connection.ts';
import { update } from '../store/write.ts';
import { carryOut } from './effects.ts';
import type { Dispatch, Ports } from './ports.ts';

/**
 * The one way to change anything. Every context of the extension may dispatch: the transaction lets one in at a time,
 * and stamps the event inside, so that the order of stamps is the order of handling.
 *
 * The promise settles when the event is committed and what it asks for has been tried; it rejects with a
 * `StoreProblem` when nothing could be committed.
 */
export function createDispatch(connection: Connection, ports: Ports): Dispatch {
  const dispatch: Dispatch = async (event) => {
    const { state } = await update(connection, ports.clock.now, (stored) => {
      const at = ports.clock.now();
      const zone = ports.clock.zone();
      const before = stored.state ?? initialState(at, zone, stored.settings.dayStartHour);
      return step(before, { ...event, at, zone }, stored.settings);
    });
    ports.announce();
    if (state.outbox.length === 0) return;
    const told = await carryOut(connection, ports).catch((error: unknown) => {
      ports.report('outbox', error);
      return null;
    });
    if (told !== null) await dispatch(told);
  };
  return dispatch;
}
