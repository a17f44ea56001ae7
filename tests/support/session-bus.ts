/** A D-Bus of its own for a test: nobody's desktop hears of it, and nothing is started through it. Linux only. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needDbus } from './browsers.ts';
import { scratchFolder, startGroup } from './cleanup.ts';

/** The environment of a program that meets no bus at all: what a test shows is not for whoever runs it. */
export const WITHOUT_BUS = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } as const;

export interface SessionBus {
  readonly address: string;
  /** What the environment of a program has besides, so that it meets this bus and not the one of the desktop. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** The usual configuration would start whatever is installed as soon as a browser asks for its name. */
const configOf = (
  folder: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a bus. Throws when dbus-daemon is missing or does not start. */
export async function launchSessionBus(): Promise<SessionBus> {
  const command = needDbus();
  const scratch = scratchFolder('bus');
  const config = join(scratch.path, 'bus.conf');
  writeFileSync(config, configOf(scratch.path));
  const bus = startGroup(command, [`--config-file=${config}`, '--nofork', '--nosyslog', '--print-address=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  bus.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const gone = new Promise<void>((resolve) => bus.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    // The address is written as soon as the bus takes connections.
    bus.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
    bus.once('error', reject);
    bus.once('exit', () => reject(new Error(`dbus-daemon ended at once: ${complaint}`)));
  }).catch((error: unknown) => {
    scratch.remove();
    throw error;
  });
  return {
    address,
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    stop: async () => {
      bus.kill('SIGTERM');
      await gone;
      scratch.remove();
    },
  };
}
