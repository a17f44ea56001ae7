import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isActivityWatch, traceOfActivityWatch } from './support/world/activitywatch.ts';
import { type MakeEngine, stepEngine } from './support/world/engines.ts';
import { outputOf } from './support/world/output.ts';
import { createTraceReader, TraceFault, type TraceReader } from './support/world/trace.ts';
import { createWorld, type Outcome, playTrace, type World } from './support/world/world.ts';

/**
 * Plays a trace of a world against the engine and prints what was counted: `npm run --silent replay -- FILE`.
 * Exit 0 with one JSON document on standard output; exit 2 with one line on standard error.
 */

/** A year of a very busy world has some ten megabytes. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024;
const LARGEST_TEXT = `${LARGEST_FILE_BYTES / 1024 / 1024} MB`;

const replayEngine: MakeEngine = stepEngine({ keepSpans: false });

const tooLarge = () => new TraceFault(1, `not read, since the file is larger than ${LARGEST_TEXT}`);

async function checkSize(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE_BYTES) throw tooLarge();
}

/** Lines as they come. A pipe tells no size, so that what was read is counted too. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let bytes = 0;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path)) {
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes > LARGEST_FILE_BYTES) throw tooLarge();
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The line at which JSON breaks, if the parser says where. */
function brokenLine(text: string): number {
  try {
    JSON.parse(text);
    return 1;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
  }
}

/** Whether a file that begins with this line can only be an export: one JSON value, on one line or on many. */
function mayBeExport(firstLine: string): boolean {
  const first = parsed(firstLine);
  return first === undefined ? /^\uFEFF?\s*\{/.test(firstLine) : isActivityWatch(first);
}

async function replayTrace(lines: Iterable<string> | AsyncIterable<string>): Promise<Outcome> {
  const reader: TraceReader = createTraceReader();
  let world: World | null = null;
  let endedAt = 0;
  for await (const line of lines) {
    const event = reader.read(line);
    if (event === null) continue;
    world ??= createWorld(reader.header(), replayEngine);
    endedAt = event.at;
    await world.play(event);
  }
  reader.finish();
  if (world === null) throw new Error('a trace with an end has an event');
  return { header: reader.header(), history: world.history(), endedAt, wakes: world.wakes() };
}

async function replay(path: string): Promise<Outcome> {
  await checkSize(path);
  const lines = linesOf(path);
  const first = await lines.next();
  if (first.done) return replayTrace([]);
  if (!mayBeExport(first.value)) return replayTrace(chain(first.value, lines));

  const all = [first.value];
  for await (const line of lines) all.push(line);
  const text = all.join('\n');
  const whole = parsed(text);
  if (isActivityWatch(whole)) return playTrace(traceOfActivityWatch(whole), replayEngine);
  if (whole === undefined && /"buckets"\s*:/.test(text)) throw new TraceFault(brokenLine(text), 'broken JSON');
  // The reader of traces knows best what is wrong with anything else.
  return replayTrace(all);
}

async function* chain(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function faultOf(error: unknown, path: string): string | null {
  if (error instanceof TraceFault) return `${path}: ${error.message}`;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return `${path}: there is no such file`;
  if (code === 'EISDIR') return `${path}: it is a folder`;
  if (code === 'EACCES') return `${path}: it may not be read`;
  return null;
}

const [path, ...more] = process.argv.slice(2);
if (path === undefined || more.length > 0) {
  console.error('usage: npm run --silent replay -- FILE');
  process.exitCode = 2;
} else {
  try {
    const outcome = await replay(path);
    process.stdout.write(`${JSON.stringify(outputOf(outcome), null, 2)}\n`);
  } catch (error) {
    const fault = faultOf(error, path);
    if (fault === null) throw error;
    console.error(fault.replaceAll(/[\r\n]+/g, ' '));
    process.exitCode = 2;
  }
}
