import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { pageToHtml } from '../../../shared/export/html/page-to-html.ts';
import { htmlToStory } from '../../../shared/import/html/html-to-story.ts';
import { buildPage } from '../../../shared/page/build-page.ts';
import { NO_THREAD, type StoryThread } from '../../../shared/page/story-thread.ts';
import { card, fullBody, fullFields, pageInput } from '../../support/page-input.ts';
import { byTag, elements, hasClass, one, textOf } from '../../support/page-tree.ts';

const earlier = { ...card, id: 'day-one', slug: 'talks-begin', headline: 'Talks begin' };
const parts = [
  { ...card, id: 'part-one', slug: 'part-one', headline: 'The source', date: '2025-01-05' },
  { ...card, id: 'part-two', slug: 'part-two', headline: 'المصب', language: 'ar', date: null },
];

function pageOf(thread: StoryThread, series = 'The Nile', language = 'en') {
  return buildPage(pageInput({ thread, fields: { ...fullFields, series, language } }));
}

const threadLines = (page: ReturnType<typeof pageOf>) =>
  elements(page)
    .filter((element: Element) => hasClass(element, 'thread-line'))
    .map(textOf);

describe('what a page says of the stories it belongs with', () => {
  test('is the series and the earlier story above the text, and the other parts below it', () => {
    const page = pageOf({ ...NO_THREAD, earlier, parts });
    expect(threadLines(page)).toEqual(['Part of: The Nile', 'Earlier: Talks begin']);
    const links = byTag(page, 'a').map(({ properties }) => properties.href);
    expect(links).toContain('#series');
    expect(links).toContain('https://meridian-post.example/talks-begin/');
    const nav = one(page, (element) => hasClass(element, 'series'));
    const inside: Root = { type: 'root', children: [nav] };
    expect(byTag(inside, 'li').map((item) => textOf(item))).toEqual(['The source January 5, 2025', 'المصب']);
    expect(byTag(inside, 'a')[1]?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const order = elements(page);
    const article = order.findIndex(({ tagName }) => tagName === 'article');
    expect(order.indexOf(nav)).toBeGreaterThan(article);
  });

  test('is the name alone while no other part is published, and nothing for a story that stands alone', () => {
    const alone = pageOf(NO_THREAD);
    expect(threadLines(alone)).toEqual(['Part of: The Nile']);
    expect(byTag(alone, 'nav')).toEqual([]);
    expect(threadLines(pageOf({ ...NO_THREAD, parts }, ''))).toEqual([]);
    expect(byTag(pageOf({ ...NO_THREAD, parts }, ''), 'nav')).toEqual([]);
  });

  test('stands in the language of the page', () => {
    expect(threadLines(pageOf({ ...NO_THREAD, earlier, parts }, 'Der Nil', 'de'))).toEqual([
      'Teil der Reihe: Der Nil',
      'Zuvor: Talks begin',
    ]);
  });

  test('gives the series back when the page is read again, and none of its words to the text', () => {
    const read = htmlToStory(pageToHtml(pageOf({ ...NO_THREAD, earlier, parts })));
    expect(read.fields).toMatchObject({ series: 'The Nile', headline: fullFields.headline, follows: null });
    expect(read.body).toEqual(fullBody);
  });
});
