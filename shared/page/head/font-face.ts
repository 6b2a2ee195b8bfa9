import type { PageFont } from '../page-theme.ts';

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

/** A CSS string; what could end it, or the style element around it, is escaped (CSS Syntax 3, 4.3.5). */
function cssString(value: string): string {
  return `"${value.replace(/["\\<\p{Cc}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}
