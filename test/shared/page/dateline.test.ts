import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { buildPage } from '../../../shared/page/build-page.ts';
import { formatDatelineDay } from '../../../shared/page/format-dateline-day.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import type { Dateline } from '../../../shared/story/story.ts';
import { fullFields, pageInput } from '../../support/page-input.ts';
import { one } from '../../support/page-tree.ts';

const paragraph: Block = { type: 'paragraph', children: [text('It began.')] };
const heading: Block = { type: 'heading', level: 2, children: [text('First')] };
const figure: Block = { type: 'figure', media: 'a.png', alt: 'A', caption: '', credit: '' };

function article(body: readonly Block[], dateline: Dateline, language = 'en'): string {
  const page = buildPage(pageInput({ body, fields: { ...fullFields, dateline, language } }));
  return toHtml(one(page, (element) => element.tagName === 'article').children);
}

test('runs into the first paragraph, also after a picture', () => {
  const dateline = { place: 'Port  Said', date: '2026-09-05' };
  const runIn =
    '<p><span class="dateline"><span class="dateline-place">Port  Said</span>, <time ' +
    'class="dateline-date" datetime="2026-09-05">Sept. 5</time> — </span>It began.</p>';
  expect(article([paragraph], dateline)).toBe(`\n${runIn}\n`);
  expect(article([figure, paragraph], dateline)).toContain(`</figure>\n${runIn}\n`);
});

test('stands on a line of its own where there is no such paragraph', () => {
  const line = '<p class="dateline"><span class="dateline-place">Cairo</span> — </p>';
  expect(article([heading, paragraph], { place: 'Cairo', date: null })).toMatch(
    new RegExp(`^\\n${line}\\n<h2>`),
  );
  expect(article([], { place: 'Cairo', date: null })).toBe(`\n${line}\n`);
});

test('is not there when nothing is known', () => {
  expect(article([paragraph], { place: '', date: null })).toBe('\n<p>It began.</p>\n');
});

test('has the day alone where the place is not known', () => {
  expect(article([paragraph], { place: '', date: '2026-01-28' })).toBe(
    '\n<p><span class="dateline"><time class="dateline-date" datetime="2026-01-28">Jan. 28</time> — </span>' +
      'It began.</p>\n',
  );
});

test('has the months as a news agency writes them', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-09`);
  expect(months.map((day) => formatDatelineDay(day, 'en'))).toEqual(
    ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'].map(
      (month) => `${month} 9`,
    ),
  );
});

test('is written in the language of the story', () => {
  expect(article([paragraph], { place: 'القاهرة', date: '2026-01-28' }, 'ar')).toContain('</span>، <time');
  expect(formatDatelineDay('2026-01-28', 'fr')).toBe('28 janvier');
  expect(formatDatelineDay('2026-01-28', 'en-GB')).toBe('Jan. 28');
});
