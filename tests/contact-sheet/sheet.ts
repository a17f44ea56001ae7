/**
 * Every exercise at its start, its most telling instant and half-way, in the colours of the product, for judging by
 * eye: `node tests/contact-sheet/sheet.ts OUTDIR [--film N] [--size PX …] [part of an id …]`
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { draw, sceneOf } from '../../lib/domain/figure/drawing.ts';
import type { Motion, Tint } from '../../lib/domain/figure/motion.ts';
import { loopMs } from '../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { poseAt } from '../../lib/domain/figure/pose.ts';
import { FINENESS, type Shape } from '../../lib/domain/figure/shape.ts';
import { findChromium } from '../support/browsers.ts';
import { ROOT } from '../support/build.ts';
import { sandboxArgs } from '../support/extension.ts';

/** The classes of the component's own style sheet. */
const CLASSES: Readonly<Record<Tint, string>> = {
  figure: 'body',
  far: 'far',
  accent: 'accent',
  'accent-far': 'accentFar',
  prop: 'prop',
  floor: 'floor',
  ground: 'ground',
};

const styleOf = (file: string): string => readFileSync(join(ROOT, 'components', file), 'utf8');
const STYLE = `${styleOf('tokens.css')} ${styleOf('figure/Figure.module.css')}
  body { margin: 0; padding: 4px; width: max-content; background: var(--figure-ground); color: var(--figure); font: 13px sans-serif }
  main { display: grid; grid-template-columns: repeat(var(--columns), max-content); gap: 6px 18px }
  figure { margin: 0 } figcaption { text-align: center }
  .figure { display: inline-block } .still { outline: 1px solid var(--figure-floor) }`;

/** More than this is too long to look at in one piece. */
const PAGE_PIXELS = 1500;

interface Look {
  readonly size: number;
  readonly columns: number;
  /** This many instants of the loop, evenly spread, after the still; without it the three that tell most. */
  readonly film: number | undefined;
}

function line({ tint, width, filled, points, dash }: Shape): string {
  const classes = `${CLASSES[tint]}${filled ? ' filled' : ''}`;
  return `<polyline points="${points}" class="${classes}" stroke-width="${width * FINENESS}"${dash ? ' stroke-dasharray="10 400"' : ''}/>`;
}

function strip(id: string, motion: Motion, { film, size }: Look): string {
  const scene = sceneOf(motion);
  const [x, y, side] = [scene.crop.x, scene.crop.y, scene.crop.size].map((value) => value * FINENESS);
  const loop = loopMs(motion);
  const instants = film
    ? [motion.stillMs, ...Array.from({ length: film }, (_, i) => (loop * i) / film)]
    : [0, motion.stillMs, loop / 2];
  const still = instants.indexOf(motion.stillMs);
  const pictures = instants.map((atMs, i) => {
    const shapes = draw(scene, poseAt(motion, atMs)).map(line).join('');
    return `<svg class="figure${i === still ? ' still' : ''}" width="${size}" height="${size}" viewBox="${x} ${y} ${side} ${side}">${shapes}</svg>`;
  });
  return `<figure>${pictures.join('')}<figcaption>${id}</figcaption></figure>`;
}

async function shoot(browser: Browser, entries: readonly (readonly [string, Motion])[], look: Look, file: string) {
  const strips = entries.map(([id, motion]) => strip(id, motion, look)).join('');
  for (const colorScheme of ['light', 'dark'] as const) {
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
