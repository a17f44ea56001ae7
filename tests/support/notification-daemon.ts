/**
 * The part of a desktop that shows notifications, without a desktop: it writes down what it is asked to show, and
 * presses and closes what a test tells it to. Desktop Notifications Specification 1.2.
 */
import { Message, type MessageBus, MessageFlag, MessageType, sessionBus, type Variant } from '@jellybrick/dbus-next';
import { launchSessionBus } from './session-bus.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** A notification as it was asked for. */
export interface AskedFor {
  readonly id: number;
  readonly app: string;
  readonly summary: string;
  readonly body: string;
  /** In the order in which they are shown; the one named `default` is a click on the notification itself. */
  readonly actions: readonly { readonly name: string; readonly label: string }[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** Ms; 0: never, -1: as the desktop likes. */
  readonly expiresAfterMs: number;
}

/** Why a notification is gone: the person closed it, or it ran out. */
export type ClosedBy = 'person' | 'time';

export interface NotificationDaemon {
  /** What the environment of a browser has besides, so that its notifications come here. */
  readonly env: Readonly<Record<string, string>>;
  /** All that was asked for, in order; one that replaces another stands there too. */
  readonly asked: readonly AskedFor[];
  /** The notifications that are to be seen. */
  readonly shown: () => readonly AskedFor[];
  /** Presses an action of a notification, and takes the notification away as desktops do. */
  readonly press: (id: number, action: string) => void;
  readonly close: (id: number, by: ClosedBy) => void;
  readonly stop: () => Promise<void>;
}

/** Reasons by the specification. */
const EXPIRED = 1;
const DISMISSED = 2;
const BY_CALL = 3;

const CAPABILITIES: readonly string[] = ['actions', 'body', 'body-markup', 'icon-static', 'persistence'];

type NotifyBody = [
  app: string,
  replaces: number,
  icon: string,
  summary: string,
  body: string,
  actions: string[],
  hints: Record<string, Variant>,
  expiresAfterMs: number,
];

/** Names and labels come in turns. */
function actionsOf(flat: readonly string[]): AskedFor['actions'] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [{ name, label: flat[index + 1] ?? '' }] : []));
}

function askedFor(id: number, [app, , , summary, body, actions, hints, expiresAfterMs]: NotifyBody): AskedFor {
  const plainHints = Object.fromEntries(Object.entries(hints).map(([name, { value }]) => [name, value]));
  return { id, app, summary, body, actions: actionsOf(actions), hints: plainHints, expiresAfterMs };
}

async function owning(address: string): Promise<MessageBus> {
  const bus = sessionBus({ busAddress: address });
  await new Promise<void>((resolve, reject) => {
    bus.once('connect', resolve);
    bus.once('error', reject);
  });
  await bus.requestName(NAME);
  return bus;
}

/** Starts a bus of its own with the daemon on it. Throws when dbus-daemon is missing or does not start. */
export async function launchNotificationDaemon(): Promise<NotificationDaemon> {
  const sessionBus = await launchSessionBus();
  const asked: AskedFor[] = [];
  const open = new Map<number, AskedFor>();
  const bus = await owning(sessionBus.address).catch(async (error: unknown) => {
    await sessionBus.stop();
    throw error;
  });
  const signal = (name: string, signature: string, body: unknown[]): void =>
    bus.send(Message.newSignal(PATH, NAME, name, signature, body));
  const close = (id: number, reason: number): void => {
    if (open.delete(id)) signal('NotificationClosed', 'uu', [id, reason]);
  };
  const answer = (call: Message): [signature: string, body: unknown[]] | undefined => {
    switch (call.member) {
      case 'GetCapabilities':
        return ['as', [CAPABILITIES]];
      case 'GetServerInformation':
        return ['ssss', ['backbeat-test', 'backbeat', '1', '1.2']];
      case 'Notify': {
        const body = call.body as NotifyBody;
        const id = body[1] || asked.length + 1;
        const notification = askedFor(id, body);
        asked.push(notification);
        open.set(id, notification);
        return ['u', [id]];
      }
      case 'CloseNotification':
        close(call.body[0] as number, BY_CALL);
        return ['', []];
      default:
        return undefined;
    }
  };
  bus.addMethodHandler((call) => {
    if (call.type !== MessageType.METHOD_CALL || call.interface !== NAME) return false;
    const reply = answer(call);
    if (reply === undefined) return false;
    if ((call.flags & MessageFlag.NO_REPLY_EXPECTED) === 0) bus.send(Message.newMethodReturn(call, ...reply));
    return true;
  });
  const seen = (id: number): AskedFor => {
    const notification = open.get(id);
    if (notification === undefined) throw new Error(`Notification ${id} is not to be seen.`);
    return notification;
  };
  return {
    env: sessionBus.env,
    asked,
    shown: () => [...open.values()],
    press: (id, action) => {
      const { actions } = seen(id);
      if (!actions.some(({ name }) => name === action)) throw new Error(`Notification ${id} has no action ${action}.`);
      signal('ActionInvoked', 'us', [id, action]);
      close(id, DISMISSED);
    },
    close: (id, by) => {
      seen(id);
      close(id, by === 'person' ? DISMISSED : EXPIRED);
    },
    stop: async () => {
      bus.disconnect();
      await sessionBus.stop();
    },
  };
}
