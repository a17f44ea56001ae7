import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../components/tokens.css'), 'utf8');

function declared(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
const blockAfter = (start: string) => css.slice(css.indexOf(start), css.indexOf('\n}\n', css.indexOf(start)));
const light = declared(blockAfter(':root {'));
const dark = { ...light, ...declared(blockAfter('@media (prefers-color-scheme: dark)')) };

function colour(scheme: Readonly<Record<string, string>>, name: string): string {
  const value = scheme[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colour(scheme, other);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channels = /^#(..)(..)(..)$/.exec(hex)?.slice(1);
  if (channels === undefined) throw new Error(`not a colour: ${hex}`);
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = Number.parseInt(channel, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours of the %s scheme', (_, scheme) => {
  it.each([
    ['ink', 'ground'],
    ['ink', 'surface'],
    ['ink', 'sunken'],
    ['ink', 'accent-tint'],
    ['ink-soft', 'ground'],
    ['ink-soft', 'surface'],
    ['ink-soft', 'sunken'],
    ['accent', 'ground'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
  ])('text: %s on %s', (text, ground) => {
    expect(contrast(colour(scheme, text), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['accent', 'ground'],
    ['accent', 'track'],
    ['line-strong', 'ground'],
    ['line-strong', 'surface'],
    ['line-strong', 'sunken'],
    ['kind-sitting', 'ground'],
    ['kind-standing', 'ground'],
    ['kind-moving', 'ground'],
    ['kind-unknown', 'ground'],
    ['kind-sitting', 'surface'],
    ['kind-standing', 'surface'],
    ['kind-moving', 'surface'],
    ['kind-unknown', 'surface'],
    ['figure', 'figure-ground'],
    ['figure-accent', 'figure-ground'],
  ])('graphics: %s on %s', (shape, ground) => {
    expect(contrast(colour(scheme, shape), colour(scheme, ground))).toBeGreaterThanOrEqual(3);
  });
});
