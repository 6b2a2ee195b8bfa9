import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { storyToMarkdown } from '../../../shared/export/markdown/story-to-markdown.ts';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { inlinesToHast } from '../../../shared/page/blocks/inlines-to-hast.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';
import { canonicalInlines, type Inline, link, type Mark, readText } from '../../../shared/story/inline.ts';
import { type Phrase, readPhrase } from '../../../shared/story/phrase.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { publicationOf } from '../../support/cleared.ts';

const ARABIC: Phrase = { language: 'ar', direction: 'rtl' };

const plain = (value: string, ...marks: readonly Mark[]) => readText(value, marks, null);
const arabic = (value: string, ...marks: readonly Mark[]) => readText(value, marks, ARABIC);

function bodyOf(...children: readonly Inline[]): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', emptyFields('en'), [
    { type: 'paragraph', children },
  ]);
  return storyToMarkdown(publicationOf(story), { mediaPath: (media) => media }).replace(
    /^---\n.*?\n---\n\n/s,
    '',
  );
}

describe('a phrase', () => {
  const paper = [plain('The paper '), arabic('الأهرام'), plain(' said')];

  test('is what a page says by lang and dir together', () => {
    expect(readPhrase('ar', 'RTL')).toEqual(ARABIC);
    expect(readPhrase('AR-eg', 'auto')).toEqual({ language: 'ar-EG', direction: 'auto' });
    expect(readPhrase(null, 'ltr')).toEqual({ language: null, direction: 'ltr' });
    expect(readPhrase('no language', 'rtl')).toEqual({ language: null, direction: 'rtl' });
    expect(readPhrase('ar', null)).toBeNull();
    expect(readPhrase('ar', 'up')).toBeNull();
  });

  test('parts texts that look the same, and joins those of one', () => {
    expect(canonicalInlines([plain('a'), arabic('b'), arabic('c'), plain('d')])).toEqual([
      plain('a'),
      arabic('bc'),
      plain('d'),
    ]);
  });

  test.each([
    [{ language: 'ar', direction: 'rtl' }, true],
    [{ language: 'AR', direction: 'rtl' }, false],
    [{ language: 'ar" onclick="', direction: 'rtl' }, false],
    [{ language: 'ar', direction: 'up' }, false],
    [{ language: 'ar' }, false],
  ])('%j may stand in a file: %s', (phrase, sound) => {
    const block = { type: 'paragraph', children: [{ type: 'text', text: 'a', phrase }] };
    expect(blockSchema.safeParse(block).success).toBe(sound);
  });

  test('is one isolated element on the page, whatever looks differently within it', () => {
    expect(toHtml({ type: 'root', children: inlinesToHast(paper) })).toBe(
      'The paper <span lang="ar" dir="rtl">الأهرام</span> said',
    );
    const mixed = [arabic('قال ', 'bold'), link('https://a.org/', [arabic('هنا')]), arabic(' أيضا')];
    expect(toHtml({ type: 'root', children: inlinesToHast(mixed) })).toBe(
      '<span lang="ar" dir="rtl"><strong>قال </strong><a href="https://a.org/">هنا</a> أيضا</span>',
    );
  });

  test('stands in a link of which it is a part', () => {
    const inlines = [link('https://a.org/', [plain('in '), arabic('الأهرام')])];
    expect(toHtml({ type: 'root', children: inlinesToHast(inlines) })).toBe(
      '<a href="https://a.org/">in <span lang="ar" dir="rtl">الأهرام</span></a>',
    );
  });

  test('is an element in Markdown that is read back', () => {
    const markdown = bodyOf(...paper);
    expect(markdown).toBe('The paper <span lang="ar" dir="rtl">الأهرام</span> said\n');
    expect(markdownToStory(markdown).body).toEqual([{ type: 'paragraph', children: paper }]);
  });

  test('is not cut in two by a mark that reaches into it', () => {
    const markdown = bodyOf(plain('so ', 'bold'), arabic('قال', 'bold'), arabic(' أيضا'));
    expect(markdown.match(/<span/g)).toHaveLength(1);
    expect(bodyOf(plain('so ', 'bold'), arabic('قال', 'bold'), plain(' then', 'bold'))).toBe(
      '**so <span lang="ar" dir="rtl">قال</span> then**\n',
    );
  });

  test('comes with a page that says both, and with no word processor', () => {
    const wiki = '<p>The paper <span lang="ar" dir="rtl">الأهرام</span> said</p>';
    expect(htmlToBody(wiki).body).toEqual([{ type: 'paragraph', children: paper }]);
    const word =
      '<p><span lang=EN-GB>The paper </span><span lang=AR-SA dir=RTL ' +
      'style="font-size:12pt">الأهرام</span><span dir=LTR> said</span></p>';
    expect(htmlToBody(word).body).toEqual([
      { type: 'paragraph', children: [plain('The paper الأهرام said')] },
    ]);
  });
});
