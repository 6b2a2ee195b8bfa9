import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
const embed = (href: string, description: string) => ({ type: 'embed', href, title: '', description });

describe('a box of key points', () => {
  it.each([
    'key-points',
    'keypoints',
    'key-takeaways',
    'keytakeaways',
    'article-highlights',
    'article-summary-points',
  ])('is what a page calls %s', (name) => {
    for (const tag of ['aside', 'div', 'section', 'blockquote'])
      expect(read(`<${tag} class="box ${name}"><h3>In short</h3><ul><li>a<li>b</ul></${tag}>`)).toEqual([
        { type: 'keypoints', title: [text('In short')], points: [[text('a')], [text('b')]] },
      ]);
    expect(read(`<div class="x${name} ${name}x"><p>a</p></div>`)).toMatchObject([{ type: 'paragraph' }]);
    expect(read(`<article class="${name}"><p>a</p></article>`)).toMatchObject([{ type: 'paragraph' }]);
  });

  it('has no title that the page put there by itself', () => {
    const box = '<aside class="key-points"><h2 class="untitled">Key points</h2><ul><li>a</ul></aside>';
    expect(read(box)).toEqual([{ type: 'keypoints', title: [], points: [[text('a')]] }]);
  });
});

describe('a post of another site', () => {
  it.each([
    'twitter-tweet',
    'twitter-video',
    'instagram-media',
    'tiktok-embed',
    'bluesky-embed',
    'mastodon-embed',
    'reddit-embed-bq',
    'text-post-media',
    'fb-post',
    'fb-video',
  ])('is the quote of the class %s', (name) => {
    const inner = '<p>Ships <a href="https://a.org/1">turn</a>.</p><a href="https://a.org/2">May 1</a>';
    expect(read(`<blockquote class="${name}">${inner}</blockquote>`)).toEqual([
      embed('https://a.org/2', 'Ships turn.May 1'),
    ]);
    expect(read(`<blockquote class="x${name} ${name}x">${inner}</blockquote>`)).toMatchObject([
      { type: 'quote' },
    ]);
  });

  it.each(['cite', 'data-instgrm-permalink', 'data-text-post-permalink', 'data-href'])(
    'has the address that %s says',
    (name) =>
      expect(
        read(
          `<blockquote class="fb-post" ${name}="https://a.org/9">a <a href="https://a.org/1">b</a></blockquote>`,
        ),
      ).toEqual([embed('https://a.org/9', 'a b')]),
  );

  it('has the last address that is one of the web, or is the text that it holds', () => {
    expect(
      read(
        '<div class="fb-post" cite="x:y">a <a href="https://a.org/1">b</a> <a href="#c">c</a> <a>d</a></div>',
      ),
    ).toEqual([embed('https://a.org/1', 'a b c d')]);
    expect(read('<div class="fb-post"><p>a</p><p>b</p></div>')).toEqual([
      { type: 'paragraph', children: [text('a')] },
      { type: 'paragraph', children: [text('b')] },
    ]);
  });
});

describe('a box of our own, in a page that somebody changed', () => {
  it('is a card', () => {
    const inner =
      '<div><a href="https://a.org/"><b class="embed-title">Film</b></a></div>' +
      '<p class="embed-description">Ships turn.</p>';
    expect(read(`<aside class="embed">${inner}</aside>`)).toEqual([
      { type: 'embed', href: 'https://a.org/', title: 'Film', description: 'Ships turn.' },
    ]);
    const untitled = '<a href="https://a.org/"><b class="embed-title untitled">a.org</b></a>';
    expect(read(`<aside class="embed">${untitled}</aside>`)).toEqual([embed('https://a.org/', '')]);
    expect(read(`<div class="embed">${inner}</div>`)).not.toMatchObject([{ type: 'embed' }]);
  });

  it('is the text that it holds where its address is none', () => {
    for (const link of ['<a href="/x">a</a>', '<a>a</a>', 'a'])
      expect(read(`<aside class="embed">${link}</aside>`)).toMatchObject([{ type: 'paragraph' }]);
  });

  it('is a box for another story', () => {
    const inner = '<p class="related-label">More</p><p class="related-headline">Talks resume</p>';
    expect(read(`<aside class="related-box" data-story="talks-0001">${inner}</aside>`)).toEqual([
      { type: 'related', story: 'talks-0001', headline: 'Talks resume', label: 'More' },
    ]);
    for (const story of ['data-story="x"', ''])
      expect(read(`<aside class="related-box" ${story}>${inner}</aside>`)).toMatchObject([
        { type: 'paragraph', children: [text('More')] },
        { type: 'paragraph', children: [text('Talks resume')] },
      ]);
  });
});
