import { expect, it } from 'vitest';
import {
  EXPORT_KINDS,
  exportKindOf,
  FORMAT_GROUPS,
  FORMATS,
  formatOf,
  kindsFor,
} from '../../../shared/export/formats.ts';

it('knows what a kind writes', () => {
  const endings = EXPORT_KINDS.map((kind) => [kind, formatOf(kind).output, formatOf(kind).extension]);
  expect(endings).toEqual([
    ['html-file', 'file', '.html'],
    ['html', 'folder', ''],
    ['markdown', 'file', '.md'],
    ['fragment', 'file', '.fragment.html'],
    ['hugo', 'folder', ''],
    ['jekyll', 'file', '.md'],
    ['eleventy', 'folder', ''],
    ['astro', 'folder', ''],
    ['wordpress', 'file', '.wordpress.html'],
    ['wxr', 'file', '.wxr.xml'],
    ['ghost', 'file', '.ghost.json'],
    ['ninjs', 'file', '.ninjs.json'],
    ['ninjs-superdesk', 'file', '.superdesk.json'],
    ['nitf', 'file', '.nitf.xml'],
    ['newsml-g2', 'file', '.newsml.xml'],
    ['docx', 'file', '.docx'],
    ['pdf', 'file', '.pdf'],
    ['manuscript', 'file', '.manuscript.pdf'],
    ['eml', 'file', '.eml'],
    ['text', 'file', '.txt'],
  ]);
});

it('offers the kinds of a group together', () => {
  const groups = Object.keys(FORMAT_GROUPS) as (keyof typeof FORMAT_GROUPS)[];
  expect(groups.flatMap(kindsFor)).toEqual(EXPORT_KINDS);
  for (const group of groups) expect(kindsFor(group), group).not.toEqual([]);
});

it('gives each kind words of its own', () => {
  for (const word of ['label', 'bulkLabel', 'detail', 'audience', 'writes'] as const) {
    const words = EXPORT_KINDS.map((kind) => FORMATS[kind][word]);
    expect(new Set(words).size, word).toBe(EXPORT_KINDS.length);
    expect(words, word).not.toContain('');
  }
});

it('tells a page, which needs the site, from a story that stands alone', () => {
  const alone = EXPORT_KINDS.filter((kind) => formatOf(kind).content === 'story');
  expect(alone).toEqual(['markdown']);
});

it('takes a word for one kind alone', () => {
  const words = EXPORT_KINDS.flatMap((kind) => [kind, ...formatOf(kind).aliases]);
  expect(new Set(words).size).toBe(words.length);
  for (const kind of EXPORT_KINDS) expect(exportKindOf(kind.toUpperCase())).toBe(kind);
  expect(exportKindOf('md')).toBe('markdown');
  expect(exportKindOf('idml')).toBeNull();
});
