import type { Readable } from 'node:stream';
import { needXvfb } from '../support/browsers.ts';
import { startGroup } from './children.ts';

export interface Display {
  /** The value of DISPLAY. */
  readonly name: string;
  /** When nobody could have touched it yet: `performance.now()` before it was started. */
  readonly startedAtMs: number;
  readonly close: () => Promise<void>;
}

/** An X server of its own, without a screen saver (whose coming on would look like a lock) and without any input. */
export async function startDisplay(): Promise<Display> {
  const startedAtMs = performance.now();
  const group = await startGroup(
    needXvfb(),
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-s', '0', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const close = () => group.end((child) => child.kill('SIGTERM'));
  const number = group.child.stdio[3] as Readable;
  try {
    const name = await new Promise<string>((resolve, reject) => {
      let text = '';
      number.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.endsWith('\n')) resolve(`:${text.trim()}`);
      });
      number.once('close', () => reject(new Error('Xvfb ended before it had a display')));
    });
    return { name, startedAtMs, close };
  } catch (error) {
    await close();
    throw error;
  }
}
