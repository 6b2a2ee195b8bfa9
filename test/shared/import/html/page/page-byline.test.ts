import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';

const PROSE = 'The delegations met for three hours in Cairo on Friday.';
function read(byline: string) {
  const { fields, body } = htmlToStory(`<nav>Home</nav><article>${byline}<p>${PROSE}</p></article>`);
  return { authors: fields.authors, date: fields.date, words: body.map(blockText) };
}

describe('a byline on a page', () => {
  it.each([
    ['class="byline"'],
    ['class="by-line x"'],
    ['class="author"'],
    ['class="authors"'],
    ['class="author-name"'],
    ['class="post-author"'],
    ['class="entry-author"'],
    ['class="post-meta"'],
    ['class="entry-info"'],
    ['class="article-date"'],
    ['class="Article-Byline"'],
    ['class="posted-on"'],
    ['class="pubdate"'],
    ['class="pub-date"'],
    ['class="timestamp"'],
    ['class="published"'],
    ['class="date-published"'],
    ['itemprop="author"'],
    ['rel="author"'],
  ])('is marked by %s, and no part of the text', (mark) => {
    expect(read(`<div ${mark}>By Amina Bello | 28 January 2026</div>`)).toEqual({
      authors: ['Amina Bello'],
      date: '2026-01-28',
      words: [PROSE],
    });
  });

  it('is no other element, and none that is long or a link or a headline', () => {
    expect(read('<div class="bylines">By Amina Bello</div>')).toEqual({
      authors: [],
      date: null,
      words: ['By Amina Bello', PROSE],
    });
    const long = `By Amina Bello ${'x'.repeat(150)}`;
    expect(read(`<div class="byline">${long}</div>`)).toMatchObject({ authors: [], words: [long, PROSE] });
    expect(read('<p><a class="byline" href="/a">By Amina Bello</a></p>')).toMatchObject({ authors: [] });
    const most = `By Amina Bello | ${'x'.repeat(143)}`;
    expect(read(`<div class="byline">${most}</div>`)).toMatchObject({
      authors: ['Amina Bello'],
      words: [PROSE],
    });
  });

  it.each([
    ['By Amina Bello', ['Amina Bello']],
    ['by: Amina Bello, Li Wei and Ada Okoro & Ann Lee', ['Amina Bello', 'Li Wei', 'Ada Okoro', 'Ann Lee']],
    ['By Amina Bello • Cairo', ['Amina Bello']],
    ['By Amina Bello · Cairo', ['Amina Bello']],
    ['By Amina Bello – Cairo', ['Amina Bello']],
    ['By Amina Bello — Cairo', ['Amina Bello']],
    ['By Amina Bello 3 min read', ['Amina Bello']],
    ['By Amina Bello,Li Wei', ['Amina Bello', 'Li Wei']],
    ['By Li', []],
    ['Passed by Amina Bello', []],
    ['Bypass road', []],
    ['<b class="name-tag">Press</b> <b class="username">@press</b>', []],
    [
      'By <span class="name">Amina Bello</span>, <span class="name">By Li Wei</span> in Cairo',
      ['Amina Bello', 'Li Wei'],
    ],
    ['<a rel="author">Amina Bello</a> writes', ['Amina Bello']],
    ['<b itemprop="name">Amina Bello</b> writes', ['Amina Bello']],
    ['<b class="author">Amina <i>Bello</i></b>, Cairo', []],
    ['By <b class="author">Amina <i>Bello</i></b>', ['Amina Bello']],
  ])('that says "%s" names %j', (words, authors) =>
    expect(read(`<p class="byline">${words}</p>`).authors).toEqual(authors),
  );

  it('has its date in a time, else in its words', () => {
    const time = '<time datetime="2026-01-28T09:30Z">Wednesday</time>';
    expect(read(`<p class="byline">29 January 2026 ${time}</p>`).date).toBe('2026-01-28T09:30Z');
    expect(read('<p class="byline"><time>28 January 2026</time></p>').date).toBe('2026-01-28');
    expect(read('<p class="byline">Updated January 28, 2026</p>').date).toBe('2026-01-28');
    expect(
      read('<p class="byline"><time datetime="soon">x</time></p><p class="published">28 Jan 2026</p>').date,
    ).toBe('2026-01-28');
  });

  it('is not taken from what stands around the article', () => {
    expect(read('<aside><p class="byline">By Li Wei</p></aside>')).toEqual({
      authors: [],
      date: null,
      words: [PROSE],
    });
  });
});
