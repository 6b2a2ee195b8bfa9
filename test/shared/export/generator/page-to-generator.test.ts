import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GENERATORS, type GeneratorKind } from '../../../../shared/export/generator/generator.ts';
import { pageToGenerator } from '../../../../shared/export/generator/page-to-generator.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { footnote, text } from '../../../../shared/story/inline.ts';
import { createStory, type StoryFields } from '../../../../shared/story/story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { fullFields, pageInput } from '../../../support/page-input.ts';

const KINDS = Object.keys(GENERATORS) as GeneratorKind[];
const p = (words: string) => ({ type: 'paragraph', children: [text(words)] }) as const;

function written(kind: GeneratorKind, body: readonly Block[], fields: Partial<StoryFields> = {}): string {
  const all = { ...fullFields, dateline: { place: '', date: null }, ...fields };
  const story = createStory('story-0001', '2026-01-28T09:00:00.000Z', all, body);
  return pageToGenerator(
    kind,
    pageInput({ fields: all, body }),
    publicationOf(story),
    (media) => `media/${media}`,
  );
}

function matter(kind: GeneratorKind, fields: Partial<StoryFields> = {}): Record<string, unknown> {
  return parse(written(kind, [p('They met.')], fields).split('---\n')[1] ?? '') as Record<string, unknown>;
}

const bodyOf = (markdown: string) => markdown.replace(/^---\n[\s\S]*?\n---\n\n?/, '');

const FIGURE: Block = {
  type: 'figure',
  media: 'nile.png',
  alt: 'The Nile',
  caption: 'The river.',
  credit: 'Amina Bello',
  focus: { x: 0.2, y: 0.3 },
};

describe('front matter', () => {
  const fields = { status: 'published', date: '2026-01-28T18:00+02:00', series: 'The river' } as const;

  it('has what Hugo looks for', () => {
    expect(matter('hugo', fields)).toMatchObject({
      title: 'Talks resume in Cairo',
      date: '2026-01-28T18:00:00+02:00',
      lastmod: '2026-01-29T00:00:00Z',
      draft: false,
      description: 'Lorries first, a truce second.',
      categories: ['Foreign News', 'News'],
      tags: ['Sudan', 'Diplomacy'],
      series: ['The river'],
      translationKey: 'story-0001',
    });
  });

  it('has what Jekyll looks for', () => {
    expect(matter('jekyll', fields)).toMatchObject({
      layout: 'post',
      title: 'Talks resume in Cairo',
      published: true,
      categories: ['Foreign News', 'News'],
      author: 'Amina Bello, Jo Carter',
      render_with_liquid: false,
    });
  });

  it('has what Astro looks for', () => {
    expect(matter('astro', fields)).toMatchObject({
      title: 'Talks resume in Cairo',
      description: 'Lorries first, a truce second.',
      pubDate: '2026-01-28T18:00:00+02:00',
      draft: false,
    });
  });

  it('lets no generator publish a draft', () => {
    expect(matter('hugo')).toMatchObject({ draft: true });
    expect(matter('jekyll')).toMatchObject({ published: false });
    expect(matter('eleventy')).toMatchObject({ permalink: false, eleventyExcludeFromCollections: true });
    expect(matter('eleventy', fields)).not.toHaveProperty('permalink');
    expect(matter('astro')).toMatchObject({ draft: true });
  });

  it.each(KINDS)('keeps what is the desk’s own: %s', (kind) => {
    const said = written(kind, [p('They met.')], {
      note: 'The source is a driver',
      slugline: 'SUDAN-TALKS',
      assignee: 'Jo',
      extra: { source_phone: '0123' },
    });
    expect(said).not.toMatch(/driver|SUDAN-TALKS|source_phone|assignee/);
  });
});

describe('the text', () => {
  it.each(KINDS)('runs the dateline in, and names pictures without a focal point: %s', (kind) => {
    const text = bodyOf(
      written(kind, [FIGURE, p('They met.')], { dateline: { place: 'Cairo', date: '2026-01-28' } }),
    );
    expect(text).toContain('![The Nile](media/nile.png)');
    expect(text).toContain('Cairo, Jan. 28 — They met.');
  });

  it('writes what templates would run as words', () => {
    const words = 'Use {{ site.title }} and {% raw %} {{< ref >}}';
    expect(bodyOf(written('hugo', [p(words)]))).not.toMatch(/\{\{/);
    expect(bodyOf(written('eleventy', [p(words)]))).not.toMatch(/\{[{%]/);
    expect(bodyOf(written('jekyll', [p('a | b and {: .x}')]))).toBe('a &#124; b and &#123;: .x}\n');
  });

  it('writes code with a shortcode of Hugo as words, and other code as code', () => {
    const code = (text: string): Block => ({ type: 'code', language: 'html', text });
    expect(bodyOf(written('hugo', [code('{{< ref >}}\nx')]))).toBe('&#123;&#123;< ref >}}\\\nx\n');
    expect(bodyOf(written('hugo', [code('a {{ b }}')]))).toBe('```html\na {{ b }}\n```\n');
    expect(bodyOf(written('astro', [code('{{< ref >}}')]))).toBe('```html\n{{< ref >}}\n```\n');
  });

  it('writes a table with a caption in bars', () => {
    const cell = (words: string) => ({ children: [text(words)] });
    const table: Block = {
      type: 'table',
      caption: [text('Ships')],
      headerRow: true,
      headerColumn: false,
      align: [null, null],
      rows: [
        [cell('Port'), cell('Number')],
        [cell('Suez'), cell('9')],
      ],
    };
    expect(bodyOf(written('hugo', [table]))).toBe('Ships\n\n| Port | Number |\n| - | - |\n| Suez | 9 |\n');
    const merged: Block = { ...table, rows: [[{ ...cell('Port'), columns: 2 }], [cell('Suez'), cell('9')]] };
    expect(bodyOf(written('hugo', [merged]))).toContain('| Port | |\n');
    expect(bodyOf(written('jekyll', [merged]))).toContain('<th colspan="2" scope="col">Port</th>');
  });

  it('writes notes as each reader knows them', () => {
    const body: Block[] = [
      { type: 'paragraph', children: [text('They met.'), footnote([text('In Giza.')])] },
    ];
    expect(bodyOf(written('hugo', body))).toBe('They met.[^1]\n\n[^1]: In Giza.\n');
    expect(bodyOf(written('eleventy', body))).toBe(
      'They met.<sup><a id="note-mark-1" href="#note-1">1</a></sup>\n\n' +
        '1. In Giza. <a id="note-1" href="#note-mark-1">↩</a>\n',
    );
  });
});
