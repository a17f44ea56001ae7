import { gather } from '../../lib/app/gather.ts';
import type { Dispatch } from '../../lib/app/ports.ts';
import { dispatch, ensure } from '../../lib/app/product.ts';
import { folding } from '../../lib/app/retention.ts';
import { HEARTBEAT_ALARM, ROUTINE_ALARM } from '../../lib/browser/alarms.ts';
import { clock } from '../../lib/browser/clock.ts';
import { type Command, makeMenu, onCommand } from '../../lib/browser/commands.ts';
import { onAlarm, onBrowserStart, onIdleState, onNotification, onSetup } from '../../lib/browser/events.ts';
import { report } from '../../lib/browser/log.ts';
import { pressed } from '../../lib/browser/notification-press.ts';
import { inputWithin, RECENT_INPUT_SECONDS } from '../../lib/browser/sense.ts';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import { ROUTINE_ALARM_DELAY_MS } from '../../lib/domain/engine/surfaces.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';

/** Handles events one after the other, in the order in which the browser sent them. */
function inOrder(handle: Dispatch): (event: () => Promise<EngineEvent> | EngineEvent) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (event) => {
    last = last
      .then(event)
      .then(handle)
      .catch((error: unknown) => report('event', error));
  };
}

/** Whether the last 15 s of a routine were without input, asked when its alarm comes. */
async function quietSince(scheduledAt: number): Promise<boolean> {
  const endedAt = scheduledAt - ROUTINE_ALARM_DELAY_MS;
  return !(await inputWithin((clock.now() - endedAt) / SECOND_MS + RECENT_INPUT_SECONDS));
}

/** What a key, or the menu of the toolbar button, does. */
const COMMANDED: Readonly<Record<Command, EngineEvent>> = {
  'start-minute': { type: 'answer', answer: 'start' },
  snooze: { type: 'answer', answer: 'snooze' },
  pause: { type: 'pause', until: { minutes: 30 } },
};

/** Turns each event of the browser into one dispatch. Every listener is registered before anything is waited for. */
export function listen(): void {
  const fold = folding();
  const handle = inOrder(async (event) => {
    await dispatch(event);
    // Not waited for: what happens next does not queue behind old days.
    if (event.type === 'heartbeat') fold().catch((error: unknown) => report('retention', error));
  });

  onSetup((reason) => {
    makeMenu().catch((error: unknown) => report('menu', error));
    handle(async () => ({ type: 'start', reason, sense: await gather() }));
  });
  onBrowserStart(() => handle(async () => ({ type: 'start', reason: 'browser', sense: await gather() })));
  onIdleState((state) => handle(async () => ({ type: 'idle-state', sense: await gather(state) })));
  onAlarm((name, scheduledAt) => {
    if (name === HEARTBEAT_ALARM) handle(async () => ({ type: 'heartbeat', sense: await gather() }));
    if (name === ROUTINE_ALARM) {
      handle(async () => ({ type: 'routine-alarm', quiet: await quietSince(scheduledAt), sense: await gather() }));
    }
  });
  const press = (...at: Parameters<typeof pressed>) => {
    const event = pressed(...at);
    if (event !== null) handle(() => event);
  };
  onNotification({
    clicked: (name) => press(name, 'body'),
    button: press,
    closed: (name) => press(name, 'closed'),
  });
  onCommand((command) => handle(() => COMMANDED[command]));

  ensure().catch((error: unknown) => report('worker start', error));
}
