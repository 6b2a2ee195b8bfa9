import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';

const PROSE = '<p>The delegations met for three hours in Cairo on Friday.</p>';
const meta = (name: string, content: string, kind = 'name') =>
  `<meta ${kind}="${name}" content="${content}">`;
const fields = (head: string, html = '<html>') =>
  htmlToStory(
    `${html}<head><meta charset="utf-8">${head}</head><body><nav>Home</nav><article>${PROSE}</article></body>`,
    {
      language: 'nl',
    },
  ).fields;

describe('what the head of a page says', () => {
  it.each([
    ['og:title', 'property', 'headline'],
    ['twitter:title', 'name', 'headline'],
    ['og:description', 'property', 'standfirst'],
    ['description', 'name', 'standfirst'],
    ['twitter:description', 'name', 'standfirst'],
    ['OG:Description', 'name', 'standfirst'],
  ] as const)('%s, a %s, is the %s', (name, kind, field) =>
    expect(fields(meta(name, ' Talks\n resume ', kind))[field]).toBe('Talks resume'),
  );

  it.each([
    ['article:section', 'World', { sections: ['World'] }],
    ['article:tag', 'Egypt, north', { tags: [{ name: 'Egypt, north', kind: 'free' }] }],
    [
      'keywords',
      'Egypt, Sudan;Libya،Iraq、Japan',
      { tags: ['Egypt', 'Sudan', 'Libya', 'Iraq', 'Japan'].map((name) => ({ name, kind: 'free' })) },
    ],
    ['news_keywords', 'Egypt', { tags: [{ name: 'Egypt', kind: 'free' }] }],
    ['author', 'By Amina Bello', { authors: ['Amina Bello'] }],
    ['article:author', 'Amina Bello', { authors: ['Amina Bello'] }],
    ['byl', 'By Amina Bello', { authors: ['Amina Bello'] }],
    ['dc.creator', 'Amina Bello', { authors: ['Amina Bello'] }],
    ['article:author', 'https://social.example/amina', { authors: [] }],
    ['article:author', '//social.example/amina', { authors: [] }],
    ['author', 'Abby Bello', { authors: ['Abby Bello'] }],
    ['article:published_time', '2026-01-28T09:30Z', { date: '2026-01-28T09:30Z' }],
    ['date', '2026-01-28', { date: '2026-01-28' }],
    ['DC.date', '2026-01-28', { date: '2026-01-28' }],
    ['article:modified_time', '2026-01-29', { updated: '2026-01-29' }],
    ['og:updated_time', '2026-01-29', { updated: '2026-01-29' }],
    ['og:locale', 'pt_BR', { language: 'pt-BR' }],
    ['og:url', 'https://a.org/talks', { canonical: 'https://a.org/talks' }],
    ['og:url', '/talks', { canonical: null }],
    ['og:locale', '?', { language: 'nl' }],
  ])('%s "%s" is read', (name, content, expected) =>
    expect(fields(meta(name, content))).toMatchObject(expected),
  );

  it('is read from what comes first where several say the same', () => {
    const head =
      meta('og:title', 'First') +
      meta('twitter:title', 'Other') +
      meta('og:title', 'Second') +
      '<title>Third</title>';
    expect(fields(head).headline).toBe('First');
    const dates = meta('date', 'soon') + meta('dc.date', '2026-01-28') + meta('article:published_time', '');
    expect(fields(dates).date).toBe('2026-01-28');
    expect(
      fields(meta('article:tag', 'Egypt') + meta('keywords', 'Sudan') + meta('article:tag', 'Libya')).tags,
    ).toEqual([
      { name: 'Egypt', kind: 'free' },
      { name: 'Libya', kind: 'free' },
    ]);
    const link =
      '<link rel="stylesheet" href="https://a.org/css"><link rel="canonical" href="https://a.org/here">';
    expect(fields(link + meta('og:url', 'https://a.org/there')).canonical).toBe('https://a.org/here');
    expect(fields(meta('og:locale', 'fr_FR'), '<html lang="pt-BR">').language).toBe('pt-BR');
  });

  it.each([
    ['Talks resume - Daily', 'Daily', 'Talks resume'],
    ['Talks resume | Daily', 'Daily', 'Talks resume'],
    ['Talks resume – Daily', 'Daily', 'Talks resume'],
    ['Talks resume — Daily', 'Daily', 'Talks resume'],
    ['Talks resume: Daily', 'Daily', 'Talks resume'],
    ['Talks resume · Daily', 'Daily', 'Talks resume'],
    ['Talks resume  -  Daily', 'Daily', 'Talks resume'],
    ['Talks resume - Daily', 'Weekly', 'Talks resume - Daily'],
    ['Talks resume - Daily', '', 'Talks resume - Daily'],
    ['Daily', 'Daily', 'Daily'],
  ])('the title "%s" of the site "%s" is the headline "%s"', (title, site, headline) =>
    expect(fields(`<title>${title}</title>${meta('og:site_name', site)}`).headline).toBe(headline),
  );

  it('the title is that of the page, not that of a drawing in it', () => {
    const page = `<body><nav>Home</nav><svg><title>Arrow</title></svg>${PROSE}</body>`;
    expect(htmlToStory(page).fields.headline).toBe('');
  });

  it.each([
    ['<time pubdate datetime="2026-01-28">Wednesday</time>', '2026-01-28'],
    ['<time itemprop="datePublished">28 January 2026</time>', '2026-01-28'],
    ['<time datetime="2026-01-28">Wednesday</time>', null],
    ['<b itemprop="datePublished">28 January 2026</b>', null],
  ])('the date may stand in the page as %s', (time, date) => {
    const page = `<nav>Home</nav><article><p>${time}</p>${PROSE}</article>`;
    expect(htmlToStory(page).fields.date).toBe(date);
  });
});
