/**
 * Measures what counting costs, and that it costs the same after ten years: `npm run bench:counting`. The parts in
 * Chromium need a build and Linux.
 */
import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../../lib/store/connection.ts';
import { builtFolder, ROOT } from '../support/build.ts';
import { exitOnSignals, scratchFolder } from '../support/cleanup.ts';
import { type Costs, measureHistory } from './history.ts';
import { median, randomFrom } from './stats.ts';
import { eventsOfHeavyUse, throughDispatch, throughStep } from './year.ts';

const HELP = `npm run bench:counting -- [options]
  --quick          a month instead of a year, a year instead of ten: for development
  --seed N         the days and the order of the visits; printed by every run
  --no-browser     without the parts in Chromium
  --product DIR    another build than .output/chrome-mv3
  --help`;

const RESULT = path.join(ROOT, '.output/bench/counting.json');

/** On two cores. */
const STEP_SECONDS = 5;
const DISPATCH_SECONDS = 40;
/** What may cost more with ten years of history than with none. */
const HISTORY_RATIO = 1.3;

interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | '×';
  /** The most it may be; null where it is only told. */
  readonly most: number | null;
  /** What it is made of. */
  readonly detail: string;
}

/** Seconds by the clock, and seconds of CPU time: on a busy machine the first say little without the second. */
interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

async function timeOf(work: () => Promise<void> | void): Promise<Taken> {
  const fromMs = performance.now();
  const from = process.cpuUsage();
  await work();
  const seconds = (performance.now() - fromMs) / 1_000;
  const { user, system } = process.cpuUsage(from);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print({ name, value, unit, most, detail }: Line): void {
  const verdict = most === null ? '' : value <= most ? `≤ ${most} ${unit}: met` : `≤ ${most} ${unit}: NOT MET`;
  console.log(`${name.padEnd(36)} ${value.toFixed(2).padStart(7)} ${unit}   ${verdict.padEnd(18)} ${detail}`);
}

function ratioLine(name: string, years: readonly number[], none: readonly number[]): Line {
  const [with_, without] = [median(years), median(none)];
  const detail = `${with_.toFixed(2)} ms beside ${without.toFixed(2)} ms, medians of ${years.length}`;
  return { name, value: with_ / without, unit: '×', most: HISTORY_RATIO, detail };
}

function historyLines(years: Costs, none: Costs): readonly Line[] {
  return [
    ratioLine('dispatch, a heartbeat', years.heartbeatMs, none.heartbeatMs),
    ratioLine('dispatch, a change of posture', years.writingMs, none.writingMs),
    ratioLine('snapshot and glance', years.snapshotMs, none.snapshotMs),
    ratioLine('popup ready', years.popupMs, none.popupMs),
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      'no-browser': { type: 'boolean', default: false },
      product: { type: 'string', default: builtFolder('chrome') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not ${values.seed}`);
  const days = values.quick ? 30 : 365;
  const plan = { years: values.quick ? 1 : 10, visits: values.quick ? 10 : 75, opens: values.quick ? 5 : 31 };
  say(`seed ${seed}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);

  const events = await eventsOfHeavyUse(days, seed);
  const records = throughStep(events);
  const spans = records.filter(({ store }) => store === 'spans').length;
  const told = `${days} days, ${events.length} events, ${spans} spans`;
  const lines: Line[] = [];
  const add = (line: Line) => {
    lines.push(line);
    print(line);
  };
  const addTime = (name: string, most: number, { seconds, cpuSeconds }: Taken) => {
    const perEvent = ((seconds / events.length) * 1e6).toFixed(0);
    const detail = `${cpuSeconds.toFixed(2)} s of CPU; ${told}, ${perEvent} µs an event`;
    add({ name, value: seconds, unit: 's', most, detail });
  };

  addTime('step alone', STEP_SECONDS, await timeOf(() => void throughStep(events)));
  const connection = connect('year');
  const taken = await timeOf(() => throughDispatch(events, connection));
  const counted = await (await connection.open()).count('spans');
  await connection.close();
  if (counted !== spans) throw new Error(`dispatch wrote ${counted} spans, step alone ${spans}`);
  addTime('dispatch over fake-indexeddb', DISPATCH_SECONDS, taken);

  let history: Awaited<ReturnType<typeof measureHistory>> | null = null;
  if (!values['no-browser']) {
    const scratch = scratchFolder('counting');
    history = await measureHistory(path.resolve(values.product), scratch.path, records, plan, randomFrom(seed));
    scratch.remove();
    const rows = Object.entries(history.rows).map(([store, count]) => `${count} ${store}`);
    console.log(`\nWith ${plan.years} years of history (${rows.join(', ')}), and with none:`);
    for (const line of historyLines(history.years, history.none)) add(line);
  }

  mkdirSync(path.dirname(RESULT), { recursive: true });
  const result = { at: new Date().toISOString(), seed, days, events: events.length, spans, plan, lines, history };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  if (lines.some(({ value, most }) => most !== null && value > most)) process.exitCode = 1;
}

exitOnSignals();
await main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
