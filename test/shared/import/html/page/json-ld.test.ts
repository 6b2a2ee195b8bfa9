import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';

const fields = (json: string, type = 'application/ld+json') =>
  htmlToStory(
    `<nav>Home</nav><script type="${type}">${json}</script><p>The delegations met in Cairo on Friday.</p>`,
  ).fields;
const article = (more: object, type: unknown = 'NewsArticle') => JSON.stringify({ '@type': type, ...more });

describe('the structured data of a page', () => {
  it('say headline, standfirst, sections, tags, authors and dates', () => {
    const data = {
      headline: ' Talks\n resume ',
      description: 'A third round.',
      articleSection: 'World',
      keywords: ['Egypt, Sudan', 'Cairo'],
      author: [{ name: 'Amina Bello' }, 'Li Wei', { name: ['Ada Okoro', 7] }, 5],
      datePublished: '2026-01-28',
      dateModified: '2026-01-29',
    };
    expect(fields(article(data))).toMatchObject({
      headline: 'Talks resume',
      standfirst: 'A third round.',
      sections: ['World'],
      tags: ['Egypt', 'Sudan', 'Cairo'].map((name) => ({ name, kind: 'free' })),
      authors: ['Amina Bello', 'Li Wei', 'Ada Okoro'],
      date: '2026-01-28',
      updated: '2026-01-29',
    });
  });

  it.each([
    [{ name: 'Amina Bello' }, ['Amina Bello']],
    ['Amina Bello', ['Amina Bello']],
    [{ '@id': 'x' }, []],
    [7, []],
  ])('name the author as %j', (author, authors) =>
    expect(fields(article({ author })).authors).toEqual(authors),
  );

  it.each([
    ['NewsArticle', 'Talks'],
    ['Article', 'Talks'],
    ['BlogPosting', 'Talks'],
    ['LiveBlogPosting', 'Talks'],
    ['Report', 'Talks'],
    [['Thing', 'Article'], 'Talks'],
    ['ArticleList', ''],
    ['WebPage', ''],
    [7, ''],
  ])('are those of an article: of the type %j', (type, headline) =>
    expect(fields(article({ headline: 'Talks' }, type)).headline).toBe(headline),
  );

  it('may stand in a list, in a graph, and within marks that hide them from old browsers', () => {
    const talks = article({ headline: 'Talks' });
    for (const json of [
      `[{"@type":"WebSite","headline":"Daily"},${talks}]`,
      `{"@graph":["x",{"@type":"WebSite"},${talks}]}`,
      `{"@type":"NewsArticle","headline":"Talks","@graph":[{"@type":"NewsArticle","headline":"Other"}]}`,
      `{"@graph":7,"@type":"NewsArticle","headline":"Talks"}`,
      `\n<!-- ${talks} -->\n`,
      `//<![CDATA[\n${talks}\n//]]>`,
    ])
      expect(fields(json).headline, json).toBe('Talks');
  });

  it('are nothing where they are broken, no object, or of another type of script', () => {
    const talks = article({ headline: 'Talks' });
    for (const json of [`${talks},`, 'null', '"x"', '7', `[[${talks}]]`])
      expect(fields(json).headline, json).toBe('');
    for (const other of ['text/javascript', 'x-application/ld+json'])
      expect(fields(talks, other).headline).toBe('');
    expect(fields(talks, 'APPLICATION/LD+JSON; charset=utf-8').headline).toBe('Talks');
    expect(fields(talks, 'application/ld+jsonx').headline).toBe('');
  });

  it.each([
    ['a &amp; b', 'a & b'],
    ['&lt;a&gt; &quot;b&quot; &apos;c&apos;', '<a> "b" \'c\''],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&#8217; &#x2019; &#X41;', '’ ’ A'],
    ['&#32;&#126;&#160;', '~\u00a0'],
    ['&#31;&#127;&#159;', '&#31;&#127;&#159;'],
    ['&#x110000; &unknown;', '&#x110000; &unknown;'],
  ])('have entities that a site escaped once more: %s', (written, shown) =>
    expect(fields(article({ headline: written })).headline.trim()).toBe(shown.trim()),
  );
});
