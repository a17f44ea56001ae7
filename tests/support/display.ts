/** A display of its own, without a screen: real windows, a real pointer, a lock that can be locked. Linux only. */
import { needXvfb } from './browsers.ts';
import { startGroup } from './cleanup.ts';
import { WITHOUT_BUS } from './session-bus.ts';

export interface Display {
  /** The environment for a process that shows its windows here, and its notifications nowhere. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts an X server on a free display, its screen saver off. Throws when Xvfb is missing or does not start.
 *
 * @param serverEnv what the server's environment has besides this process's, such as another speed of time.
 */
export async function launchXvfb(serverEnv: Readonly<Record<string, string>> = {}): Promise<Display> {
  const server = startGroup(
    needXvfb(),
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-s', '0', '-dpms'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env: { ...environment(), ...serverEnv } },
  );
  let complaint = '';
  server.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    // The server writes its display's number here as soon as it takes connections.
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xvfb ended at once: ${complaint}`)));
  });
  // Under Wayland a browser would otherwise open its windows there, in front of somebody.
  const env = { ...environment(), ...WITHOUT_BUS, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };
  return {
    env,
    stop: async () => {
      server.kill('SIGTERM');
      await gone;
    },
  };
}

/** This process's environment without the names that are not set. */
export function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
