import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { manuscriptStyle } from '../../../../shared/export/manuscript/manuscript-style.ts';
import {
  manuscriptFonts,
  pageToManuscript,
} from '../../../../shared/export/manuscript/page-to-manuscript.ts';
import { emptyFields } from '../../../../shared/story/story.ts';
import { fullFields, pageInput, shippedTheme } from '../../../support/page-input.ts';
import { sixStories } from '../../../support/six-stories.ts';

const uri = (file: string) => `data:font/woff2;base64,${file}`;
const of = (html: string, tag: string) => html.match(new RegExp(`<${tag}[ >]`, 'g')) ?? [];

describe.each(sixStories)('$id', ({ body, ...fields }) => {
  const page = pageInput({ fields, body, theme: shippedTheme });
  const html = pageToManuscript(page, 'a4', uri);

  it('is a document in its language that loads nothing', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${fields.language}"`));
    expect(of(html, 'img')).toEqual([]);
    expect(of(html, 'script')).toEqual([]);
    expect(html.replace(/href="[^"]*"|url\("data:[^"]*"\)|\(https?:[^)]*\)/g, '')).not.toMatch(/url\(|src=/);
    expect(fromHtml(html).children.length).toBeGreaterThan(0);
  });

  it('names no font that it does not carry', () => {
    for (const { file } of manuscriptFonts(page)) expect(html).toContain(uri(file));
  });
});

it('tells a picture by its name and its words', () => {
  const html = pageToManuscript(pageInput(), 'a4', uri);
  expect(html).toContain('<p>[map.png: Map of the Nile]</p><p>The river. (Map: us)</p>');
});

it('has the slug at its head, or the headline, and neither can end the style', () => {
  expect(pageToManuscript(pageInput(), 'a4', uri)).toContain('content: "talks-resume-in-cairo"');
  const headline = '"; } </style><b>\n';
  const html = pageToManuscript(pageInput({ fields: { ...emptyFields('en'), headline } }), 'a4', uri);
  expect(of(html, 'style')).toHaveLength(1);
  expect(html).not.toContain('</style><b>');
  expect(html).toContain(String.raw`content: "\22 ; } \3c /style>\3c b>`);
});

it('turns the sheet round for a language that runs from right to left', () => {
  const fields = { ...fullFields, language: 'ar' };
  const html = pageToManuscript(pageInput({ fields }), 'a4', uri);
  expect(html).toContain('dir="rtl"');
  expect(html).toContain('@right-top');
  expect(html).toContain('@top-right { content: "talks');
});

it.each([
  ['a4', 28, 841.89],
  ['letter', 26, 792],
] as const)('numbers as many lines as a sheet of %s holds', (paper, lines, height) => {
  const style = manuscriptStyle({ paper, head: 'x', direction: 'ltr' });
  const numbers = /content: "(1\\a [^"]*)"/.exec(style)?.[1]?.split('\\a ');
  expect(numbers?.map(Number)).toEqual(Array.from({ length: lines }, (_, at) => at + 1));
  const [, top = '', bottom = ''] = /margin: (\d+)pt \d+pt ([\d.]+)pt;/.exec(style) ?? [];
  const room = height - Number(top) - Number(bottom);
  expect(room).toBeGreaterThanOrEqual(lines * 24);
  expect(room).toBeLessThan((lines + 1) * 24);
});
