import { describe, expect, it } from 'vitest';
import { readabilityArticle } from '../../../../../electron/library/import/article/readability-article.ts';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import { parseHtml } from '../../../../../shared/import/html/parse-html.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';

const PROSE = [
  'Ships came back on Monday after nine days of talks between the port and the crews, who had asked for longer rests.',
  'The first to berth was a grain carrier, and three more waited outside the breakwater until the evening tide.',
  'Prices had doubled in the markets of the old town, where bakers said that they had flour for four days more.',
  'The pilots went back to work at once, and the port said that it would pay for the nights that they had lost.',
];
const paragraphs = PROSE.map((text) => `<p>${text}</p>`);

function read(inside: readonly string[], around = '') {
  const page =
    '<html><head><title>Harbour reopens</title><meta property="og:title" content="Harbour reopens"></head><body>' +
    '<nav><ul><li><a href="/a">World</a></li></ul></nav><main><div class="story"><h1>Harbour reopens</h1>' +
    `${inside.join('')}</div></main>${around}</body></html>`;
  const story = htmlToStory(page, { findArticle: readabilityArticle });
  return { ...story, words: story.body.map(blockText) };
}

describe('the article of a page', () => {
  it('is found whole, without what stands around it', () => {
    const { words, fields } = read(paragraphs, '<footer><p>All rights reserved by the example.</p></footer>');
    expect(words).toEqual(PROSE);
    expect(fields.headline).toBe('Harbour reopens');
  });

  it('is found in all its parts, also where one of them holds most of it', () => {
    const last =
      '<div class="part"><h3>What follows</h3><p>The port pays for the nights that were lost.</p></div>';
    const { words } = read([`<div class="part">${paragraphs.join('')}${paragraphs.join('')}</div>`, last]);
    expect(words.slice(-2)).toEqual(['What follows', 'The port pays for the nights that were lost.']);
  });

  it.each([
    '<script src="/site.js"></script>',
    '<link rel="alternate" type="application/rss+xml" href="/feed">',
  ])('is looked for on a page that says no more of its site than %s', (head) => {
    const nav = `<ul>${'<li><a href="/x">World news of today</a></li>'.repeat(9)}</ul>`;
    const page = `<html><head>${head}</head><body><div>${nav}</div><div>${paragraphs.join('')}</div></body></html>`;
    const { body } = htmlToStory(page, { findArticle: readabilityArticle });
    expect(body.map(blockText)).toEqual(PROSE);
  });

  it('keeps formulas, and lists of links that lead to many sites', () => {
    const links = ['a', 'b', 'c'].map(
      (site) => `<li><a href="https://${site}.example/">Site ${site}</a></li>`,
    );
    const formula = '<p><math><mi>x</mi><mo>=</mo><mn>2</mn></math></p>';
    const { words } = read([...paragraphs, formula, `<ul>${links.join('')}</ul>`]);
    expect(words.slice(PROSE.length)).toEqual(['x=2', 'Site a\nSite b\nSite c']);
  });

  it('loses other stories within it, and names a paragraph that is only a link', () => {
    const teaser =
      '<article><h3><a href="/y">Pilots vote</a></h3><p>They will vote in May on the new offer.</p></article>';
    const inside = [...paragraphs, teaser, '<p><a href="/z">Pilots strike</a></p>'].join('');
    const { words, warnings } = read([`<article>${inside}</article>`]);
    expect(words).toEqual(PROSE);
    expect(warnings.join()).toContain('“Pilots strike”');
    expect(warnings.join()).toContain('“Pilots voteThey will vote in May on the new offer.”');
  });

  it('loses links to other stories, times and controls, and names those that hold words', () => {
    const { words, warnings } = read([
      '<div class="timestamp">Updated 18 November 2026</div>',
      ...paragraphs,
      '<p>Read more: <a href="/x">Crews had voted for a strike in May</a></p>',
      '<div class="related-stories"><a href="/y">Port office moves to the new town</a></div>',
      '<div class="player-controls">Play Pause</div>',
    ]);
    expect(words).toEqual(PROSE);
    expect(warnings).toEqual([
      'Left out as no part of the article: “Read more: Crews had voted for a strike in May”, ' +
        '“Port office moves to the new town”.',
    ]);
  });

  it.each([
    [
      'a transcript in a footer',
      '<footer><p>Narrator: The port had been shut for nine days when the crews came back, and no one in the ' +
        'old town had seen bread for three of them.</p><p>Pilot: We asked for longer rests.</p></footer>',
      'Narrator',
    ],
    ['a quotation', '<blockquote><p>We asked for rest.</p></blockquote>', 'We asked for rest.'],
    [
      'a post',
      '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>The port is open</p>' +
        '<a href="https://twitter.com/a/status/1">May 1</a></blockquote></div>',
      'The port is open',
    ],
    [
      'a table',
      '<table><tr><th>Day</th><th>Ships</th></tr><tr><td>Monday</td><td>4</td></tr></table>',
      'Ships',
    ],
  ])('keeps %s', (_, html, word) => {
    const { words } = read([...paragraphs.slice(0, 3), html, paragraphs[3] ?? '']);
    expect(words.join('\n')).toContain(word);
    for (const text of PROSE) expect(words.join('\n')).toContain(text);
  });

  it('keeps a sentence, whatever its site calls it, and drops the line of who and when', () => {
    const toll = 'At least 12 sailors were hurt in the storm.';
    const { words } = read([
      '<p class="article-info">By Amal Haddad, 4:30 p.m.</p>',
      ...paragraphs,
      `<p class="info">${toll}</p>`,
    ]);
    expect(words).toEqual([...PROSE, toll]);
  });

  it('keeps a short paragraph beside a long transcript', () => {
    const said = paragraphs.map((one) => `<dd>${one}</dd>`).join('');
    const { words } = read([
      '<p>Watch how the port was opened again.</p>',
      `<footer><dl>${said}</dl></footer>`,
    ]);
    expect(words).toEqual(['Watch how the port was opened again.', ...PROSE]);
  });

  it.each([
    ['tags nested without end', '<div>'.repeat(300_000)],
    ['thousands of paragraphs', '<div><p>Some words, and more words of it.</p></div>'.repeat(4000)],
    ['more than a page has', '<p>a'.repeat(100_000)],
    ['spans in spans', `${'<span>'.repeat(150)}${'<b>x </b>'.repeat(9000)}`],
  ])('is looked for in bounded time in %s', (_, html) => {
    const document = parseHtml(`<body>${html}</body>`);
    const started = performance.now();
    readabilityArticle(document);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
