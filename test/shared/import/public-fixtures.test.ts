import { describe, expect, it } from 'vitest';
import { storyToMarkdown } from '../../../shared/export/markdown/story-to-markdown.ts';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../shared/import/html/html-to-story.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory } from '../../../shared/story/story.ts';
import { storySchema } from '../../../shared/story/story-schema.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { deskCopyOf } from '../../support/cleared.ts';
import { wordsOfHtml } from '../../support/html-words.ts';
import { fixtureNames, hasFixture, readFixture } from '../../support/public-fixtures.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../support/words.ts';

function asStory({ fields, body }: Pick<ImportedStory, 'fields' | 'body'>) {
  return createStory('story-0001', '2026-01-28T00:00:00Z', fields, body);
}

function expectAllowed(story: ImportedStory): void {
  expect(storySchema.safeParse(asStory(story)).error?.issues ?? []).toEqual([]);
  for (const { source } of story.pictures) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(source)?.[1]?.toLowerCase();
    expect(['http', 'https', 'data', undefined]).toContain(scheme);
    if (scheme === 'data') expect(source).toMatch(/^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i);
  }
}

describe('hostile markup of xss/dompurify-expect.json', () => {
  const path = 'xss/dompurify-expect.json';
  it.skipIf(!hasFixture(path))(
    'leaves nothing that the model does not know, through HTML, paste and Markdown',
    () => {
      const cases = JSON.parse(readFixture(path)) as readonly { readonly payload: string }[];
      for (const { payload } of cases) {
        expectAllowed(htmlToStory(payload));
        expectAllowed({ ...htmlToBody(payload), fields: htmlToStory('').fields, warnings: [] });
        expectAllowed(markdownToStory(payload));
      }
      expect(cases.length).toBeGreaterThan(200);
    },
    60_000,
  );
});

describe('clipboards of paste/', () => {
  const names = fixtureNames('paste').filter((name) => name.endsWith('-in.html'));
  if (names.length === 0) it.skip('needs ../shared/fixtures/paste');
  it.each(names)('keeps every word of %s', (name) => {
    const html = readFixture(`paste/${name}`);
    expect(lostWords(wordsOfHtml(html), bodyWordsOf(htmlToBody(html).body))).toEqual([]);
    const story = htmlToStory(html);
    const { headline, standfirst } = story.fields;
    const words = [...wordsOf(`${headline} ${standfirst}`), ...bodyWordsOf(story.body)];
    expect(lostWords(wordsOfHtml(html), words)).toEqual([]);
  });
});

describe('saved articles of pages/', () => {
  const names = fixtureNames('pages').filter((name) => hasFixture(`pages/${name}/expected.html`));
  if (names.length === 0) it.skip('needs ../shared/fixtures/pages');
  it.each(names)(
    'keeps every word of the article of %s, and finds it in the page',
    (name) => {
      const article = readFixture(`pages/${name}/expected.html`);
      const expected = wordsOfHtml(article);
      const story = htmlToStory(article);
      expect(lostWords(expected, [...wordsOf(story.fields.headline), ...bodyWordsOf(story.body)])).toEqual(
        [],
      );
      const page = htmlToStory(readFixture(`pages/${name}/source.html`));
      const { headline, standfirst } = page.fields;
      const found = [...wordsOf(`${headline} ${standfirst}`), ...bodyWordsOf(page.body)];
      expect(lostWords(expected, found).length).toBeLessThanOrEqual(expected.length * 0.05);
      expectAllowed(page);
    },
    30_000,
  );
});

describe.each(['commonmark-0.31.2.json', 'gfm-0.29.json'])('examples of markdown/%s', (name) => {
  const path = `markdown/${name}`;
  it.skipIf(!hasFixture(path))(
    'give the same body when exported and imported again',
    () => {
      const cases = JSON.parse(readFixture(path)) as readonly { readonly markdown: string }[];
      for (const { markdown } of cases) {
        const story = markdownToStory(markdown);
        const again = storyToMarkdown(deskCopyOf(asStory(story)), { mediaPath: (media) => `media/${media}` });
        expect(markdownToStory(again).body, markdown).toEqual(visibleBody(story.body));
      }
      expect(cases.length).toBeGreaterThan(600);
    },
    60_000,
  );

  it.skipIf(!hasFixture(path))(
    'lose no words but those of raw HTML that shows none',
    () => {
      const cases = JSON.parse(readFixture(path)) as readonly {
        readonly markdown: string;
        readonly html: string;
        readonly section: string;
      }[];
      const read = cases.filter(({ section }) => !/raw html|html blocks/i.test(section));
      for (const { markdown, html } of read) {
        const story = markdownToStory(markdown);
        const words = [...wordsOf(story.fields.headline), ...bodyWordsOf(story.body)];
        expect(lostWords(wordsOfHtml(html), words), markdown).toEqual([]);
      }
      expect(read.length).toBeGreaterThan(550);
    },
    60_000,
  );

  it.skipIf(!hasFixture(path))(
    'mean what the reference HTML means',
    () => {
      const cases = JSON.parse(readFixture(path)) as readonly Example[];
      // Left out: what the model has no place for, and what GitHub's Markdown reads otherwise than the plain one.
      const read = cases.filter(({ section }) => !/html|image|autolink|task|footnote/i.test(section));
      // GitHub drops cells beyond those of the header row; no word is dropped here.
      const kept = read.filter(({ markdown }) => !markdown.includes('| boo |'));
      for (const { markdown, html } of kept) {
        const story = markdownToStory(`---\nheadline: H\n---\n\n${markdown}`);
        expect(comparable(story.body), markdown).toBe(comparable(htmlToBody(html).body));
      }
      expect(read.length).toBeGreaterThan(500);
    },
    60_000,
  );
});

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
}

/** The reference percent-encodes addresses, and HTML's titles lose the spaces at their ends. */
function comparable(body: readonly Block[]): string {
  return JSON.stringify(visibleBody(body), (key, value) => {
    if (key === 'href') return decodeURI(value);
    return key === 'title' ? value.trim() : value;
  });
}
