import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPage, fontsOf } from '../../../shared/page/build-page.ts';
import type { PageFont } from '../../../shared/page/page-theme.ts';
import { text } from '../../../shared/story/inline.ts';
import { PAGE_FOLDER, pageInput, shippedTheme } from '../../support/page-input.ts';
import { one, textOf } from '../../support/page-tree.ts';

const FONTS = path.join(PAGE_FOLDER, 'fonts');

function filesFor(words: string, mark?: 'italic'): string[] {
  const body = [{ type: 'paragraph' as const, children: [mark ? text(words, mark) : text(words)] }];
  return fontsOf(pageInput({ body, theme: shippedTheme })).map((font) => font.file);
}

describe('the fonts of a page', () => {
  test('are those that its text has characters for', () => {
    const latin = ['source-serif-4-latin.woff2', 'libre-franklin-latin.woff2'];
    expect(filesFor('Plain words')).toEqual(latin);
    expect(filesFor('قال')).toEqual([...latin, 'noto-naskh-arabic.woff2']);
    expect(filesFor('Łódź')).toContain('source-serif-4-latin-ext.woff2');
    expect(filesFor('Москва')).toContain('source-serif-4-cyrillic.woff2');
    expect(filesFor('שלום')).toContain('frank-ruhl-libre-hebrew.woff2');
  });

  test('are slanted only where the text is', () => {
    expect(filesFor('Plain words')).not.toContain('source-serif-4-latin-italic.woff2');
    expect(filesFor('Slanted words', 'italic')).toContain('source-serif-4-latin-italic.woff2');
  });

  test('are named in the style sheet at the address that was asked for', () => {
    const style = textOf(one(buildPage(pageInput({ theme: shippedTheme })), (e) => e.tagName === 'style'));
    expect(style).toContain('src: url("fonts/source-serif-4-latin.woff2") format("woff2");');
    expect(style.match(/@font-face/g)).toHaveLength(2);
  });

  test('cannot break out of the style sheet by their addresses', () => {
    const { resolve } = pageInput();
    const hostile = { ...resolve, font: () => '"}</style><script>' };
    const style = textOf(
      one(buildPage(pageInput({ theme: shippedTheme, resolve: hostile })), (e) => e.tagName === 'style'),
    );
    expect(style).not.toContain('</style');
    expect(style).toContain('url("\\22 }\\3c /style>');
  });
});

describe('the theme that ships', () => {
  test('asks for nothing from anywhere', () => {
    expect(shippedTheme.css).not.toMatch(/url\(|@import|https?:/);
  });

  test('cannot end its own element', () => {
    const theme = { ...shippedTheme, css: 'a{} </STYLE>' };
    expect(() => buildPage(pageInput({ theme }))).toThrow('would end its own style element');
  });

  test('has every font that it lists, lists every font that it has, and their licences', () => {
    const listed = shippedTheme.fonts.map((font: PageFont) => font.file).sort();
    const files = readdirSync(FONTS);
    expect(files.filter((file) => file.endsWith('.woff2')).sort()).toEqual(listed);
    for (const family of new Set(shippedTheme.fonts.map((font) => font.family))) {
      const licence = `OFL-${family.toLowerCase().replace(/ /g, '-')}.txt`;
      expect(existsSync(path.join(FONTS, licence)), licence).toBe(true);
    }
  });

  test('stays light enough to be carried about', () => {
    const bytes = readdirSync(FONTS).reduce((sum, file) => sum + statSync(path.join(FONTS, file)).size, 0);
    expect(bytes).toBeLessThan(2_500_000);
  });
});
