import type { PageFont } from '../page-theme.ts';
import { cssString } from './css-string.ts';

/** The `@font-face` rule of one font file. */
export function fontFace(font: PageFont, url: string): string {
  return [
    '@font-face {',
    `  font-family: ${cssString(font.family)};`,
    `  font-style: ${font.style};`,
    `  font-weight: ${font.weight};`,
    '  font-display: swap;',
    `  src: url(${cssString(url)}) format("woff2");`,
    `  unicode-range: ${font.unicodeRange};`,
    ...(font.sizeAdjust === undefined ? [] : [`  size-adjust: ${font.sizeAdjust};`]),
    '}',
  ].join('\n');
}
