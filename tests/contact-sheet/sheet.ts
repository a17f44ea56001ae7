import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cropOf, draw } from '../../lib/domain/figure/drawing.ts';
import type { Motion, Tint } from '../../lib/domain/figure/motion.ts';
import { loopMs } from '../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { poseAt } from '../../lib/domain/figure/pose.ts';
import type { Shape } from '../../lib/domain/figure/shape.ts';

/**
 * Every exercise at its start, its most telling instant and half-way, for judging by eye.
 * node tests/contact-sheet/sheet.ts OUTDIR [part of an id …]
 */
const THEMES: Readonly<Record<'light' | 'dark', Readonly<Record<Tint | 'words', string>>>> = {
  light: {
    figure: '#36424f',
    far: '#b3bdc8',
    accent: '#d9480f',
    'accent-far': '#f0b294',
    prop: '#a89f94',
    floor: '#d8d2ca',
    ground: '#ffffff',
    words: '#333333',
  },
  dark: {
    figure: '#dbe2ea',
    far: '#5d6874',
    accent: '#ff8a4c',
    'accent-far': '#8f5536',
    prop: '#857c72',
    floor: '#3d4046',
    ground: '#15181d',
    words: '#dddddd',
  },
};
const PAGE = 12;

function path(shape: Shape, colours: Readonly<Record<Tint, string>>): string {
  const colour = colours[shape.tint];
  return `<path d="${shape.d}" fill="${shape.filled ? colour : 'none'}" stroke="${shape.width ? colour : 'none'}" stroke-width="${shape.width}" stroke-linecap="round" stroke-linejoin="round"${shape.dash ? ' stroke-dasharray="0.1 4"' : ''}/>`;
}

function picture(motion: Motion, atMs: number, x: number, y: number, side: number, theme: 'light' | 'dark'): string {
  const crop = cropOf(motion);
  const shapes = draw(motion, poseAt(motion, atMs), crop)
    .map((shape) => path(shape, THEMES[theme]))
    .join('');
  return `<svg x="${x}" y="${y}" width="${side}" height="${side}" viewBox="${crop.x} ${crop.y} ${crop.size} ${crop.size}">${shapes}</svg>`;
}

function page(entries: readonly (readonly [string, Motion])[], side: number, theme: 'light' | 'dark'): string {
  const columns = side > 200 ? 1 : 3;
  const cell = side * 3 + 20;
  const rows = Math.ceil(entries.length / columns);
  const cells = entries.map(([id, motion], i) => {
    const x = (i % columns) * cell + 5;
    const y = Math.floor(i / columns) * (side + 22) + 2;
    const instants = [0, motion.stillMs, loopMs(motion) / 2];
    const pictures = instants.map((atMs, k) => picture(motion, atMs, x + k * side, y, side, theme));
    const frame = `<rect x="${x + side}" y="${y}" width="${side}" height="${side}" fill="none" stroke="${THEMES[theme].floor}" stroke-width="0.6"/>`;
    return `${pictures.join('')}${frame}<text x="${x + side * 1.5}" y="${y + side + 14}" text-anchor="middle" font-family="sans-serif" font-size="13" fill="${THEMES[theme].words}">${id}</text>`;
  });
  const [width, height] = [columns * cell, rows * (side + 22) + 4];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${THEMES[theme].ground}"/>${cells.join('')}</svg>`;
}

const [outDir, ...wanted] = process.argv.slice(2);
if (!outDir) throw new Error('Say where the sheets go: node tests/contact-sheet/sheet.ts OUTDIR');
mkdirSync(outDir, { recursive: true });
const entries = Object.entries(MOTIONS).filter(
  ([id]) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
for (let start = 0; start < entries.length; start += PAGE) {
  const some = entries.slice(start, start + PAGE);
  for (const theme of ['light', 'dark'] as const) {
    for (const side of [96, 320]) {
      // A page of large pictures is too long to look at in one piece.
      const groups =
        side > 200 ? [some.slice(0, 4), some.slice(4, 8), some.slice(8)].filter((group) => group.length > 0) : [some];
      groups.forEach((group, part) => {
        const name = join(
          outDir,
          `${theme}-${side}-${String(start / PAGE + 1).padStart(2, '0')}${side > 200 ? 'abc'[part] : ''}`,
        );
        writeFileSync(`${name}.svg`, page(group, side, theme));
        execFileSync('rsvg-convert', ['-o', `${name}.png`, `${name}.svg`]);
        rmSync(`${name}.svg`);
      });
    }
  }
}
