import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { neededFonts } from '../../../../shared/page/head/needed-fonts.ts';
import { pageStyle } from '../../../../shared/page/head/page-style.ts';
import type { PageFont } from '../../../../shared/page/page-theme.ts';
import { resolve } from '../../../support/page-input.ts';
import { textOf } from '../../../support/page-tree.ts';

const font = (file: string, unicodeRange: string, style = 'normal'): PageFont => ({
  family: 'Serif',
  weight: '200 900',
  style,
  unicodeRange,
  file,
});
const LATIN = font('latin.woff2', 'U+0041-005A, U+0061-007A');
const ITALIC = font('italic.woff2', 'U+0041-005A,U+0061-007A', 'italic');
const DOTLESS = font('dotless.woff2', 'U+0131');
const EMOJI = font('emoji.woff2', 'U+1F600-1F64F');
const FONTS = [LATIN, ITALIC, DOTLESS, EMOJI];

const needed = (...children: Parameters<typeof h>[2][]) =>
  neededFonts(FONTS, h('body', [h('main', [h('article', ...children)])])).map(({ file }) => file);

describe('the fonts that a text needs', () => {
  it.each([
    ['abc', ['latin.woff2']],
    ['ı', ['dotless.woff2']],
    ['İ 123 \u0130\u0132', []],
    ['🙂', ['emoji.woff2']],
    ['', []],
    ['Z', ['latin.woff2']],
  ])('are by its characters: %s', (words, files) => {
    expect(needed(h('p', words))).toEqual(files);
  });

  it('are slanted for what is set so, wherever it lies', () => {
    expect(needed(h('p', ['1 ', h('em', '2')]))).toEqual([]);
    expect(needed(h('p', [h('strong', ['1', h('em', [h('u', 'a')])])]))).toEqual([
      'latin.woff2',
      'italic.woff2',
    ]);
    expect(needed(h('p', ['a', h('em', '1')]))).toEqual(['latin.woff2']);
    expect(needed(h('p', '1'), h('p', [h('em', 'a')]))).toEqual(['latin.woff2', 'italic.woff2']);
    expect(needed({ type: 'comment', value: 'a' })).toEqual([]);
  });
});

describe('the style sheet', () => {
  const theme = { css: '\n p { margin: 0 }\n\n', fonts: FONTS };

  it('holds a rule for each font, then the theme', () => {
    const style = textOf(pageStyle(theme, [LATIN, { ...DOTLESS, sizeAdjust: '110%' }], resolve));
    expect(style).toBe(`
@font-face {
  font-family: "Serif";
  font-style: normal;
  font-weight: 200 900;
  font-display: swap;
  src: url("fonts/latin.woff2") format("woff2");
  unicode-range: U+0041-005A, U+0061-007A;
}
@font-face {
  font-family: "Serif";
  font-style: normal;
  font-weight: 200 900;
  font-display: swap;
  src: url("fonts/dotless.woff2") format("woff2");
  unicode-range: U+0131;
  size-adjust: 110%;
}
p { margin: 0 }
`);
    expect(pageStyle(theme, [], resolve).tagName).toBe('style');
  });

  it('is the same object until fonts, addresses or theme are others', () => {
    const first = pageStyle(theme, [LATIN], resolve);
    expect(pageStyle(theme, [{ ...LATIN }], resolve)).toBe(first);
    const others = pageStyle(theme, [LATIN, EMOJI], resolve);
    expect(textOf(others)).toContain('emoji.woff2');
    const elsewhere = { ...resolve, font: (file: string) => `type/${file}` };
    expect(textOf(pageStyle(theme, [LATIN, EMOJI], elsewhere))).toContain('type/emoji.woff2');
    expect(textOf(pageStyle({ ...theme, css: 'a {}' }, [LATIN, EMOJI], elsewhere))).toContain('\na {}\n');
  });

  it('escapes what could end a string or the element', () => {
    const hostile = { ...LATIN, family: 'A"\\<\u0001' };
    expect(textOf(pageStyle({ ...theme }, [hostile], resolve))).toContain(
      'font-family: "A\\22 \\5c \\3c \\1 ";',
    );
  });
});
