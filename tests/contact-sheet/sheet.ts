/**
 * Every exercise at its start, its most telling instant and half-way, in the colours of the product, for judging by
 * eye: `node tests/contact-sheet/sheet.ts OUTDIR [--film N] [--size PX …] [part of an id …]`
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { cropOf, draw } from '../../lib/domain/figure/drawing.ts';
import type { Motion, Tint } from '../../lib/domain/figure/motion.ts';
import { loopMs } from '../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { poseAt } from '../../lib/domain/figure/pose.ts';
import type { Shape } from '../../lib/domain/figure/shape.ts';
import { findChromium } from '../support/browsers.ts';
import { ROOT } from '../support/build.ts';
import { sandboxArgs } from '../support/extension.ts';

const COLOURS: Readonly<Record<Tint, string>> = {
  figure: 'var(--figure)',
  far: 'var(--figure-far)',
  accent: 'var(--figure-accent)',
  'accent-far': 'color-mix(in srgb, var(--figure-accent) 45%, var(--figure-ground))',
  prop: 'var(--figure-prop)',
  floor: 'var(--figure-floor)',
  ground: 'var(--figure-ground)',
};

const STYLE = `${readFileSync(join(ROOT, 'components/tokens.css'), 'utf8')}
  body { margin: 0; padding: 4px; width: max-content; background: var(--figure-ground); color: var(--figure); font: 13px sans-serif }
  main { display: grid; grid-template-columns: repeat(var(--columns), max-content); gap: 6px 18px }
  figure { margin: 0 } figcaption { text-align: center }
  svg { fill: none; stroke-linecap: round; stroke-linejoin: round } svg.still { outline: 1px solid var(--figure-floor) }`;

/** More than this is too long to look at in one piece. */
const PAGE_PIXELS = 1500;

interface Look {
  readonly size: number;
  readonly columns: number;
  /** This many instants of the loop, evenly spread, after the still; without it the three that tell most. */
  readonly film: number | undefined;
}

function path({ tint, width, filled, d, dash }: Shape): string {
  const style = `fill:${filled ? COLOURS[tint] : 'none'};stroke:${width ? COLOURS[tint] : 'none'};stroke-width:${width}`;
  return `<path d="${d}" style="${style}"${dash ? ' stroke-dasharray="0.1 4"' : ''}/>`;
}

function strip(id: string, motion: Motion, { film, size }: Look): string {
  const crop = cropOf(motion);
  const loop = loopMs(motion);
  const instants = film
    ? [motion.stillMs, ...Array.from({ length: film }, (_, i) => (loop * i) / film)]
    : [0, motion.stillMs, loop / 2];
  const still = instants.indexOf(motion.stillMs);
  const pictures = instants.map((atMs, i) => {
    const shapes = draw(motion, poseAt(motion, atMs), crop).map(path).join('');
    return `<svg${i === still ? ' class="still"' : ''} width="${size}" height="${size}" viewBox="${crop.x} ${crop.y} ${crop.size} ${crop.size}">${shapes}</svg>`;
  });
  return `<figure>${pictures.join('')}<figcaption>${id}</figcaption></figure>`;
}

async function shoot(browser: Browser, entries: readonly (readonly [string, Motion])[], look: Look, file: string) {
  const strips = entries.map(([id, motion]) => strip(id, motion, look)).join('');
  for (const colorScheme of (process.env.LIGHT ? ['light'] : ['light', 'dark']) as ('light' | 'dark')[]) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1600, height: 800 } });
    await page.setContent(`<style>${STYLE}</style><main style="--columns: ${look.columns}">${strips}</main>`);
    await page.locator('body').screenshot({ path: `${file}-${colorScheme}.png` });
    await page.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { film: { type: 'string' }, size: { type: 'string', multiple: true, default: ['96', '320'] } },
});
const [outDir, ...wanted] = positionals;
if (!outDir) throw new Error('Say where the sheets go: node tests/contact-sheet/sheet.ts OUTDIR');
mkdirSync(outDir, { recursive: true });
const entries = Object.entries(MOTIONS).filter(
  ([id]) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...sandboxArgs] });
try {
  const film = values.film === undefined ? undefined : Number(values.film);
  if (!film && wanted.length === 0) {
    await shoot(browser, entries, { size: 96, columns: 4, film }, join(outDir, 'contact-sheet'));
  }
  for (const text of values.size) {
    const size = Number(text);
    const columns = size > 150 || film ? 1 : 3;
    const perPage = columns * Math.max(1, Math.floor(PAGE_PIXELS / (size + 24)));
    for (let start = 0; start < entries.length; start += perPage) {
      const number = String(start / perPage + 1).padStart(2, '0');
      await shoot(
        browser,
        entries.slice(start, start + perPage),
        { size, columns, film },
        join(outDir, `${size}-${number}`),
      );
    }
  }
} finally {
  await browser.close();
}
