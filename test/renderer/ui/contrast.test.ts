import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = fs.readFileSync(path.join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');

function colour(token: string, theme: Theme): string {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const value = theme === 'light' ? found?.[1] : found?.[2];
  if (!value) throw new Error(`tokens.css has no colour --${token} for both themes`);
  return value;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: Theme): number {
  const [a, b] = [luminance(colour(front, theme)), luminance(colour(back, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ['desk', 'paper', 'raised', 'field', 'hover', 'pressed', 'selected'];

describe.each<Theme>(['light', 'dark'])('%s theme', (theme) => {
  it.each(SURFACES)('ink on --%s is AAA', (surface) => {
    expect(contrast('ink', surface, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each(SURFACES.flatMap((surface) => ['ink-soft', 'ink-faint'].map((ink) => [ink, surface] as const)))(
    '--%s on --%s is AA',
    (ink, surface) => {
      expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(
    ['red', 'amber', 'green', 'teal', 'blue', 'violet', 'rose', 'grey'].flatMap((tag) =>
      SURFACES.map((surface) => [`tag-${tag}`, surface] as const),
    ),
  )('the mark --%s is seen on --%s', (mark, surface) => {
    expect(contrast(mark, surface, theme)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-accent', 'accent-pressed'],
    ['accent', 'desk'],
    ['accent', 'paper'],
    ['accent', 'raised'],
    ['accent', 'hover'],
    ['accent', 'selected'],
    ['danger', 'desk'],
    ['danger', 'paper'],
    ['danger', 'raised'],
    ['danger', 'danger-tint'],
    ['danger', 'selected'],
    ['ink', 'danger-tint'],
    ['ink', 'warning-tint'],
    ['warning', 'warning-tint'],
    ['warning', 'desk'],
    ['good', 'desk'],
    ['good', 'selected'],
    ['ink', 'mark'],
    ['ink', 'text-selection'],
    ['ink-soft', 'groove'],
  ])('--%s on --%s is AA', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'text-selection'])('the line under a misspelled word stands out from --%s', (surface) => {
    expect(contrast('misspelled', surface, theme)).toBeGreaterThanOrEqual(3);
  });

  it.each(['desk', 'paper', 'raised', 'field', 'hover', 'groove', 'selected'])(
    'what can be filled in or chosen stands out from --%s',
    (surface) => {
      expect(contrast('control-edge', surface, theme)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(SURFACES)('the focus ring stands out from --%s', (surface) => {
    expect(contrast('focus', surface, theme)).toBeGreaterThanOrEqual(3);
  });
});
