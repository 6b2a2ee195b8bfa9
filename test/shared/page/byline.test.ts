import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { buildPage } from '../../../shared/page/build-page.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { fullFields, pageInput, site } from '../../support/page-input.ts';
import { elements, hasClass, textOf } from '../../support/page-tree.ts';

const LAGOS = { ...site, timeZone: 'Africa/Lagos' };

function part(className: string, fields: Partial<StoryFields>) {
  const page = buildPage(pageInput({ site: LAGOS, fields: { ...fullFields, ...fields } }));
  return elements(page).find((element) => hasClass(element, className)) ?? null;
}

const words = (className: string, fields: Partial<StoryFields>) => {
  const found = part(className, fields);
  return found && textOf(found).trim().replaceAll('\u202f', ' ');
};

it.each<[string, string | null, string | null, string | null]>([
  ['the day alone', '2026-01-28', null, 'January 28, 2026'],
  ['another day', '2026-01-28', '2026-01-29', 'January 28, 2026 Updated January 29, 2026'],
  [
    'another day, whose hour says no more',
    '2026-01-28',
    '2026-01-29T08:00:00Z',
    'January 28, 2026 Updated January 29, 2026',
  ],
  [
    'the hour of an update on the same day',
    '2026-01-28T08:00:00Z',
    '2026-01-28T19:42:00Z',
    'January 28, 2026 Updated 8:42 PM GMT+1',
  ],
  [
    'the hour where the publication has none',
    '2026-01-28',
    '2026-01-28T19:42:00Z',
    'January 28, 2026 Updated 8:42 PM GMT+1',
  ],
  [
    'the next day of the site for an update late in the evening of the world',
    '2026-01-28T08:00:00Z',
    '2026-01-28T23:30:00Z',
    'January 28, 2026 Updated January 29, 2026',
  ],
  [
    'the day where the hour of the update is not known',
    '2026-01-28',
    '2026-01-28',
    'January 28, 2026 Updated January 28, 2026',
  ],
  ['the update alone', null, '2026-01-28T19:42:00Z', 'Updated January 28, 2026'],
  ['nothing', null, null, null],
])('tells %s', (_, date, updated, expected) => {
  expect(words('dates', { date, updated })).toBe(expected);
});

it('says the instants to machines as they are', () => {
  const dates = part('dates', { date: '2026-01-28', updated: '2026-01-28T19:42:00Z' });
  expect(dates && toHtml(dates)).toBe(
    '<p class="dates"><time class="published" datetime="2026-01-28">January 28, 2026</time> ' +
      '<span class="updated">Updated <time datetime="2026-01-28T19:42:00Z">8:42 PM GMT+1</time></span></p>',
  );
});

it('joins authors as the language of the story does, each by itself', () => {
  const authors = ['Amina Bello', 'Jo Carter', 'Omar Said'];
  expect(words('authors', { authors })).toBe('By Amina Bello, Jo Carter, and Omar Said');
  expect(words('authors', { authors: authors.slice(0, 2), language: 'fr' })).toBe(
    'Par Amina Bello et Jo Carter',
  );
  const one = part('authors', { authors: ['Amina Bello'] });
  expect(one && toHtml(one)).toBe(
    '<p class="authors">By <span class="author" dir="auto">Amina Bello</span></p>',
  );
});

it('is not there where neither is known', () => {
  expect(part('byline', { authors: [], date: null, updated: null })).toBeNull();
});
