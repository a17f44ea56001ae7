/**
 * Measures what a moving drawing costs the main thread, beside an empty loop of frames in the same page and run:
 * `npm run bench:figure`. The component is the player's own, bundled for it; Chromium is the machine's.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { findChromium } from '../support/browsers.ts';
import { ROOT } from '../support/build.ts';
import { exitOnSignals } from '../support/cleanup.ts';
import { sandboxArgs } from '../support/extension.ts';
import { median } from './stats.ts';

const HELP = `npm run bench:figure -- [options]
  --frames N   frames of each measurement; default 60, a second
  --quick      every sixth exercise
  --help`;

const RESULT = path.join(ROOT, '.output/bench/figure.json');
/** Ms of the main thread's CPU time a frame, of the 16.7 that a frame has (a product decision). */
const MOST_MS = 2;
/** The first frames draw the page and compile the code. */
const WARM_UP_FRAMES = 60;

type Bench = typeof import('./figure-page.tsx');

/** The page's script and styles, as a build would have them. */
async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: path.join(ROOT, 'tests/bench/figure-page.tsx'), formats: ['iife'], name: 'bench' },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const chunk = output.find((part) => part.type === 'chunk');
  const asset = output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk' || asset?.type !== 'asset') throw new Error('the page did not build');
  return { script: chunk.code, style: String(asset.source) };
}

interface Cost {
  readonly msAFrame: number;
  readonly framesASecond: number;
}

/** CPU ms that the main thread spends a frame, on everything: scripts, styles, layout and paint. */
async function costOf(page: Page, session: CDPSession, exerciseId: string | null, count: number): Promise<Cost> {
  const taskSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === 'TaskDuration');
    if (!found) throw new Error('Chromium tells no TaskDuration');
    return found.value;
  };
  await page.evaluate(
    ([id, warmUp]) => {
      const { bench } = globalThis as unknown as { readonly bench: Bench };
      bench.show(id);
      return bench.frames(warmUp);
    },
    [exerciseId, Math.min(WARM_UP_FRAMES, count)] as const,
  );
  const from = await taskSeconds();
  const tookMs = await page.evaluate(
    (n) => (globalThis as unknown as { readonly bench: Bench }).bench.frames(n),
    count,
  );
  const spent = (await taskSeconds()) - from;
  return { msAFrame: (spent * 1_000) / count, framesASecond: (count * 1_000) / tookMs };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      frames: { type: 'string', default: '60' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const count = Number(values.frames);
  if (!Number.isSafeInteger(count) || count < 10) throw new Error(`--frames takes 10 or more, not ${values.frames}`);
  const ids = Object.keys(MOTIONS).filter((_, i) => !values.quick || i % 6 === 0);

  const { script, style } = await bundle();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...sandboxArgs, '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 600 } });
    await page.setContent(`<!doctype html><style>${style}</style><body></body>`);
    await page.addScriptTag({ content: script });
    const session = await page.context().newCDPSession(page);
    // The thread's own CPU time: what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });

    const empty: Cost[] = [];
    const drawn: (Cost & { readonly id: string })[] = [];
    await costOf(page, session, ids[0] ?? null, count);
    for (const [i, id] of ids.entries()) {
      if (i % 6 === 0) empty.push(await costOf(page, session, null, count));
      drawn.push({ id, ...(await costOf(page, session, id, count)) });
    }
    const emptyMs = median(empty.map(({ msAFrame }) => msAFrame));
    const drawnMs = median(drawn.map(({ msAFrame }) => msAFrame));
    const costly = drawn.toSorted((a, b) => b.msAFrame - a.msAFrame);
    const rate = median(drawn.map(({ framesASecond }) => framesASecond));
    const ratio = drawnMs / emptyMs;

    const ms = (value: number) => `${value.toFixed(2)} ms`;
    console.log(`empty loop of frames      ${ms(emptyMs)} a frame, median of ${empty.length}`);
    console.log(
      `a drawing that moves      ${ms(drawnMs)} a frame, median of ${drawn.length}; ${rate.toFixed(0)} frames a second`,
    );
    console.log(`ratio                     ${ratio.toFixed(1)} ×`);
    console.log(
      `dearest                   ${costly
        .slice(0, 3)
        .map(({ id, msAFrame }) => `${id} ${ms(msAFrame)}`)
        .join(', ')}`,
    );
    console.log(`≤ ${MOST_MS} ms a frame: ${drawnMs <= MOST_MS ? 'met' : 'NOT MET'}`);

    mkdirSync(path.dirname(RESULT), { recursive: true });
    const result = { at: new Date().toISOString(), frames: count, emptyMs, drawnMs, ratio, empty, drawn };
    writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
    if (drawnMs > MOST_MS) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

exitOnSignals();
await main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
