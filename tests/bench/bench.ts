/**
 * Measures the built extension beside the smallest possible one: `npm run bench`. Needs Linux, Chromium and Xvfb.
 *
 * Only what was measured in the same run is compared: on a busy machine everything is slower, but for both alike.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtFolder, ROOT } from '../support/build.ts';
import { type Away, measureAway } from './away.ts';
import { writeBlank } from './blank.ts';
import { compare, type Measured, type Sizes, table } from './report.ts';
import { measureRound, type Round } from './round.ts';
import { entriesOf, readBuild, scriptClosure, weigh } from './sizes.ts';
import { randomFrom, shuffled } from './stats.ts';
import { scriptsBeforeReady } from './traffic.ts';
import type { Variant } from './variant.ts';

const HELP = `npm run bench -- [options]
  --quick          medians of 3, one look of 20 s while away: for development
  --seed N         the order of the runs; printed by every run
  --no-away        without the minutes of being away
  --product DIR    another build than .output/chrome-mv3
  --help`;

const RESULT = path.join(ROOT, '.output/bench/result.json');

async function measureSizes(variant: Variant, scratchDir: string): Promise<Sizes> {
  const read = readBuild(variant.dir);
  const popup = scriptClosure(variant.popup, read);
  const worker = weigh(scriptClosure(entriesOf(variant.dir).worker, read).all, read);
  const asked = await scriptsBeforeReady(variant, scratchDir);
  return {
    beforeGzipBytes: weigh([...new Set([...popup.before, ...asked])], read).gzipBytes,
    everGzipBytes: weigh(popup.all, read).gzipBytes,
    workerRawBytes: worker.rawBytes,
    workerGzipBytes: worker.gzipBytes,
  };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measure(
  variants: readonly [product: Variant, blank: Variant],
  plan: { readonly seed: number; readonly rounds: number; readonly aways: number; readonly awayMs: number },
  scratchDir: string,
): Promise<readonly [product: Measured, blank: Measured]> {
  const random = randomFrom(plan.seed);
  const rounds = new Map<Variant, Round[]>(variants.map((variant) => [variant, []]));
  const aways = new Map<Variant, Away[]>(variants.map((variant) => [variant, []]));
  const sizes = new Map<Variant, Sizes>();
  // This also warms the disk's cache: a machine's first start of the browser is no measurement.
  for (const variant of variants) sizes.set(variant, await measureSizes(variant, scratchDir));
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const variant of shuffled(variants, random)) {
      say(`round ${round} of ${plan.rounds}: ${variant.name}`);
      rounds.get(variant)?.push(await measureRound(variant, scratchDir));
    }
  }
  for (let away = 1; away <= plan.aways; away += 1) {
    say(`away ${away} of ${plan.aways}: both, ${plan.awayMs / 1_000} s after some two minutes of waiting`);
    // Side by side: what else the machine does in these minutes, it does to both.
    await Promise.all(
      shuffled(variants, random).map(async (variant) => {
        aways.get(variant)?.push(await measureAway(variant, scratchDir, plan.awayMs));
      }),
    );
  }
  const measured = (variant: Variant): Measured => {
    const sizesOf = sizes.get(variant);
    if (sizesOf === undefined) throw new Error(`${variant.name} was not measured`);
    return { sizes: sizesOf, rounds: rounds.get(variant) ?? [], aways: aways.get(variant) ?? [] };
  };
  return [measured(variants[0]), measured(variants[1])];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      'no-away': { type: 'boolean', default: false },
      product: { type: 'string', default: builtFolder('chrome') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (process.platform !== 'linux') throw new Error('the bench reads CPU time from /proc, which only Linux has');
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not ${values.seed}`);
  const productDir = path.resolve(values.product);
  const product: Variant = {
    name: 'product',
    dir: productDir,
    popup: entriesOf(productDir).popup,
    marksReady: true,
  };
  const plan = {
    seed,
    rounds: values.quick ? 3 : 15,
    aways: values['no-away'] ? 0 : values.quick ? 1 : 3,
    awayMs: values.quick ? 20_000 : 180_000,
  };

  const scratchDir = mkdtempSync(path.join(tmpdir(), 'backbeat-bench-'));
  // Also when interrupted; whatever was started is killed by then, since its listener was added first.
  process.on('exit', () => rmSync(scratchDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const blank: Variant = {
    name: 'blank',
    dir: path.join(scratchDir, 'blank'),
    popup: 'popup.html',
    marksReady: false,
  };
  await writeBlank(blank.dir);

  const builtAt = statSync(path.join(productDir, 'manifest.json')).mtime;
  say(`product built ${builtAt.toISOString()}; seed ${seed}; ${cpus().length} cores`);
  const [ours, theirs] = await measure([product, blank], plan, scratchDir);
  const rows = compare(ours, theirs);
  console.log(table(rows));
  console.log(
    `\nMedians of ${plan.rounds} fresh profiles${plan.aways > 0 ? `, away: of ${plan.aways} times ${plan.awayMs / 1_000} s, starts by the worst` : ''}; seed ${seed}.`,
  );
  mkdirSync(path.dirname(RESULT), { recursive: true });
  const result = { builtAt: builtAt.toISOString(), plan, rows, product: ours, blank: theirs };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error);
  // Not only a code: one side of a pair may still be waiting for its minutes to pass.
  process.exit(2);
});
