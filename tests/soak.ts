/**
 * Plays a working year of people of several kinds, and then very many random worlds through every property of
 * `tests/world/properties/`: `npm run soak`. The worlds go in chunks, each by a seed of its own, so that a run that was interrupted
 * can be taken up again.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './support/build.ts';
import { countsOfVitest, interruptAll, runScript } from './support/parts.ts';
import { LIVES_OF_A_YEAR, liveLives, yearText } from './support/world/working-year.ts';

const HELP = `npm run soak -- [options]
  --worlds N       worlds for each property; 5,000 unless given
  --seed N         of the first chunk, each further one has the next; 1 unless given
  --chunk N        worlds in a chunk; 500 unless given
  --processes N    at the same time; as many as there are cores, and no more than two, unless given
  --year           the working year alone: what nudges are like in 252 days, always the same ones
  --help`;

const FOLDER = join(ROOT, '.output/soak');
/** Many times what a chunk takes: only what hangs is ended by it. */
const LIMIT_MS_A_WORLD = 5_000;

interface Chunk {
  readonly seed: number;
  readonly worlds: number;
}

interface Played extends Chunk {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new Error(`--${name} takes a whole number from ${least} on, not ${text}`);
  }
  return number;
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** What failed, each with its seed and the smallest world that shows it. */
function failuresIn(report: string): string {
  if (!existsSync(report)) return 'There is no report.';
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ failureMessages }) => failureMessages.length > 0)
    .map(({ fullName, failureMessages }) => [fullName, ...failureMessages].join('\n\n'))
    .join('\n\n');
}

const reportOf = ({ seed }: Chunk): string => join(FOLDER, `${seed}.json`);

async function playChunk(chunk: Chunk): Promise<Played> {
  const fromMs = performance.now();
  const report = reportOf(chunk);
  rmSync(report, { force: true });
  const ended = await runScript(
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'world',
      'tests/world/properties/',
      '--maxWorkers=1',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      limitMs: chunk.worlds * LIMIT_MS_A_WORLD + 60_000,
      env: { BACKBEAT_WORLDS: String(chunk.worlds), BACKBEAT_SEED: String(chunk.seed), NO_COLOR: '1' },
      capture: true,
    },
  );
  const { passed, failed } = countsOfVitest(report, ended);
  return { ...chunk, passed, failed, seconds: (performance.now() - fromMs) / 1_000 };
}

/** Plays the chunks, several at a time, and tells of each. Stops beginning new ones once `stopped` says so. */
async function playAll(
  chunks: readonly Chunk[],
  processes: number,
  stopped: () => boolean,
): Promise<readonly Played[]> {
  const waiting = [...chunks];
  const done: Played[] = [];
  const total = chunks.reduce((sum, { worlds }) => sum + worlds, 0);
  const one = async () => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      const played = await playChunk(chunk);
      if (stopped()) return;
      done.push(played);
      const worlds = done.reduce((sum, each) => sum + each.worlds, 0);
      const verdict = played.failed === 0 ? 'passed' : `${played.failed} PROPERTIES FAILED`;
      console.log(
        `seed ${played.seed}: ${played.worlds} worlds, ${verdict}, ${played.seconds.toFixed(0)} s; ${worlds} of ${total}`,
      );
      if (played.failed === 0) {
        rmSync(reportOf(chunk), { force: true });
        continue;
      }
      const file = join(FOLDER, `${chunk.seed}.txt`);
      writeFileSync(file, `${failuresIn(reportOf(chunk))}\n`);
      console.log(`${readFileSync(file, 'utf8')}The same is in ${file}.`);
    }
  };
  await Promise.all(Array.from({ length: processes }, one));
  return done.sort((a, b) => a.seed - b.seed);
}

/** The first chunk that was not played, from which a run can be taken up again. */
function firstMissing(chunks: readonly Chunk[], done: readonly Played[]): Chunk | undefined {
  const seeds = new Set(done.map(({ seed }) => seed));
  return chunks.find(({ seed }) => !seeds.has(seed));
}

function tell(chunks: readonly Chunk[], done: readonly Played[], seconds: number): void {
  const worlds = done.reduce((sum, each) => sum + each.worlds, 0);
  const properties = done.reduce((most, each) => Math.max(most, each.passed + each.failed), 0);
  const failed = done.filter((each) => each.failed > 0);
  const per = worlds === 0 ? 0 : seconds / worlds;
  console.log(`\n${worlds} worlds through each of ${properties} properties in ${(seconds / 60).toFixed(1)} min`);
  console.log(`100,000 take ${((per * 100_000) / 60).toFixed(0)} min at this pace.`);
  console.log(
    failed.length === 0 ? 'No property failed.' : `Failed by seed: ${failed.map(({ seed }) => seed).join(', ')}`,
  );
  const missing = firstMissing(chunks, done);
  if (missing !== undefined) {
    const left = chunks.filter(({ seed }) => seed >= missing.seed).reduce((sum, each) => sum + each.worlds, 0);
    console.log(`To go on: npm run soak -- --seed ${missing.seed} --worlds ${left} --chunk ${missing.worlds}`);
  }
  writeFileSync(
    join(FOLDER, 'report.json'),
    `${JSON.stringify({ at: new Date().toISOString(), worlds, properties, seconds, failed, chunks: done }, null, 2)}\n`,
  );
}

/** @returns whether every bound was kept. */
async function playYear(): Promise<boolean> {
  const fromMs = performance.now();
  const tally = await liveLives(Array.from({ length: LIVES_OF_A_YEAR }, (_, number) => number));
  console.log(yearText(tally));
  console.log(`\nA year in ${((performance.now() - fromMs) / 1_000).toFixed(0)} s.`);
  if (tally.broken.length === 0) return true;
  console.log(`${tally.broken.length} BOUNDS BROKEN\n${tally.broken.slice(0, 50).join('\n')}`);
  return false;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      chunk: { type: 'string', default: '500' },
      processes: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      year: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!(await playYear())) process.exitCode = 1;
  if (values.year) return;
  const worlds = wholeNumber('worlds', values.worlds, 1);
  const seed = wholeNumber('seed', values.seed, 0);
  const size = wholeNumber('chunk', values.chunk, 1);
  const processes = wholeNumber('processes', values.processes, 1);
  const chunks = Array.from(
    { length: Math.ceil(worlds / size) },
    (_, index): Chunk => ({ seed: seed + index, worlds: Math.min(size, worlds - index * size) }),
  );
  mkdirSync(FOLDER, { recursive: true });
  let stopped = false;
  const stop = () => {
    stopped = true;
    void interruptAll();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const fromMs = performance.now();
  const done = await playAll(chunks, processes, () => stopped);
  tell(chunks, done, (performance.now() - fromMs) / 1_000);
  if (done.some(({ failed }) => failed > 0)) process.exitCode = 1;
  if (stopped) process.exitCode = 130;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
