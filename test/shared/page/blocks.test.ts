import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { type BlockPage, blockToHast } from '../../../shared/page/blocks/block-to-hast.ts';
import { pageLabels } from '../../../shared/page/labels.ts';
import type { Block } from '../../../shared/story/block.ts';
import { lineBreak, link, text } from '../../../shared/story/inline.ts';
import { card, resolve, site } from '../../support/page-input.ts';

const page: BlockPage = {
  direction: 'ltr',
  resolve,
  labels: pageLabels('en'),
  site,
  linked: [card],
};

const p = (value: string): Block & { type: 'paragraph' } => ({ type: 'paragraph', children: [text(value)] });

const CASES: readonly (readonly [string, Block, string])[] = [
  ['an empty paragraph', { type: 'paragraph', children: [] }, '<p></p>'],
  ['spaces as they are', p(' two  spaces '), '<p> two  spaces </p>'],
  [
    'marks outside in, shared by neighbours',
    { type: 'paragraph', children: [text('a ', 'bold'), text('b', 'bold', 'italic'), text(' c', 'italic')] },
    '<p><strong>a <em>b</em></strong><em> c</em></p>',
  ],
  [
    'every mark',
    {
      type: 'paragraph',
      children: [text('x', 'bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript')],
    },
    '<p><strong><em><u><s><code><sub><sup>x</sup></sub></code></s></u></em></strong></p>',
  ],
  [
    'links outside marks, with their titles',
    {
      type: 'paragraph',
      children: [link('https://a.org/?a=1&b=2', [text('go', 'bold'), lineBreak(), text('on')], 'A "title"')],
    },
    '<p><a href="https://a.org/?a=1&#x26;b=2" title="A &#x22;title&#x22;"><strong>go</strong><br>on</a></p>',
  ],
  ['a heading', { type: 'heading', level: 3, children: [text('H')] }, '<h3>H</h3>'],
  [
    'nested lists and where they start',
    {
      type: 'list',
      ordered: true,
      start: 4,
      items: [
        {
          children: [text('a')],
          lists: [{ type: 'list', ordered: false, items: [{ children: [text('b')], lists: [] }] }],
        },
      ],
    },
    '<ol start="4">\n<li>a<ul>\n<li>b</li>\n</ul></li>\n</ol>',
  ],
  [
    'a quote with its source',
    { type: 'quote', children: [p('q')], attribution: [text('Her')] },
    '<figure class="quote">\n<blockquote>\n<p>q</p>\n</blockquote>\n<figcaption>Her</figcaption>\n</figure>',
  ],
  [
    'a licence and a focal point',
    {
      type: 'figure',
      media: 'a.jpg',
      alt: '',
      caption: '',
      credit: 'A. Bello',
      licence: 'CC BY 4.0',
      focus: { x: 0.3, y: 0.255 },
    },
    '<figure class="picture">\n<img src="media/a.jpg" alt="" data-media="a.jpg" data-focus="0.3 ' +
      '0.255" style="object-position: 30% 25.5%">\n<figcaption><span class="credit">A. Bello</span> ' +
      '<span class="licence">CC BY 4.0</span></figcaption>\n</figure>',
  ],
  [
    'a gallery',
    {
      type: 'gallery',
      figures: [
        { type: 'figure', media: 'a.jpg', alt: 'A', caption: '', credit: '' },
        { type: 'figure', media: 'b.jpg', alt: 'B', caption: '', credit: '' },
      ],
      caption: 'Both',
    },
    '<figure class="gallery">\n<div class="pictures">\n<figure class="picture">\n<img ' +
      'src="media/a.jpg" alt="A" data-media="a.jpg">\n</figure>\n<figure class="picture">\n<img ' +
      'src="media/b.jpg" alt="B" data-media="b.jpg">\n</figure>\n</div>\n<figcaption>Both</figcaption>\n</figure>',
  ],
  [
    'a pull quote without one',
    { type: 'pullquote', children: [p('q')], attribution: [] },
    '<figure class="pullquote">\n<blockquote>\n<p>q</p>\n</blockquote>\n</figure>',
  ],
  [
    'a picture with everything',
    { type: 'figure', media: 'a.png', width: 3, height: 2, alt: 'A', caption: 'C', credit: 'D' },
    '<figure class="picture">\n<img src="media/a.png" alt="A" width="3" height="2" ' +
      'data-media="a.png">\n<figcaption><span class="caption">C</span> <span ' +
      'class="credit">D</span></figcaption>\n</figure>',
  ],
  [
    'a box of key points',
    { type: 'keypoints', title: [text('At a glance')], points: [[text('a', 'bold')], [text('b')]] },
    '<aside class="key-points">\n<h2 class="key-points-title">At a ' +
      'glance</h2>\n<ul>\n<li><strong>a</strong></li>\n<li>b</li>\n</ul>\n</aside>',
  ],
  [
    'a box of key points that the page heads',
    { type: 'keypoints', title: [], points: [[text('a')]] },
    '<aside class="key-points">\n<h2 class="key-points-title untitled">Key ' +
      'points</h2>\n<ul>\n<li>a</li>\n</ul>\n</aside>',
  ],
  [
    'a card for a film',
    {
      type: 'embed',
      href: 'https://www.youtube.com/watch?v=a1',
      title: 'Flood',
      description: 'From the air.',
    },
    '<aside class="embed" data-kind="video">\n<p class="embed-kind">Video · youtube.com</p>\n<p ' +
      'class="embed-title"><a href="https://www.youtube.com/watch?v=a1">Flood</a></p>\n<p ' +
      'class="embed-description">From the air.</p>\n</aside>',
  ],
  [
    'a card without words',
    { type: 'embed', href: 'https://a.org/b', title: '', description: '' },
    '<aside class="embed" data-kind="link">\n<p class="embed-kind">Link · a.org</p>\n<p ' +
      'class="embed-title untitled" dir="ltr"><a href="https://a.org/b">https://a.org/b</a></p>\n</aside>',
  ],
  [
    'a box for a story that the library has, as it is now',
    { type: 'related', story: card.id, headline: 'Ships turn', label: 'Background' },
    '<aside class="related-box" data-story="related-0001">\n<p ' +
      'class="related-label">Background</p>\n<p class="related-headline" lang="en" dir="ltr"><a ' +
      'href="https://meridian-post.example/ships-turn-north/">Ships turn north</a></p>\n</aside>',
  ],
  [
    'a box for a story that it has not, as it was written down',
    { type: 'related', story: 'gone-0001', headline: 'Ships turn', label: '' },
    '<aside class="related-box" data-story="gone-0001">\n<p class="related-label untitled">Read ' +
      'more</p>\n<p class="related-headline">Ships turn</p>\n</aside>',
  ],
  [
    'a picture with nothing',
    { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' },
    '<figure class="picture">\n<img src="media/a.png" alt="" data-media="a.png">\n</figure>',
  ],
  ['a divider', { type: 'divider' }, '<hr>'],
];

describe('blocks on the page', () => {
  test.each(CASES)('%s', (_, block, html) => {
    expect(toHtml(blockToHast(block, page))).toBe(html);
  });

  test('a list and an item take the direction of their own text', () => {
    const block: Block = {
      type: 'list',
      ordered: false,
      items: [
        { children: [text('سوريا')], lists: [] },
        { children: [text('Syria')], lists: [] },
      ],
    };
    expect(toHtml(blockToHast(block, page))).toBe(
      '<ul dir="rtl">\n<li>سوريا</li>\n<li dir="ltr">Syria</li>\n</ul>',
    );
  });

  test('are made again when resources or direction change', () => {
    const block = p('x');
    const first = blockToHast(block, page);
    expect(blockToHast(block, page)).toBe(first);
    expect(blockToHast(block, { ...page, direction: 'rtl' }).properties).toEqual(
      h('p', { dir: 'ltr' }).properties,
    );
    expect(blockToHast(block, { ...page, resolve: { ...resolve } })).not.toBe(first);
  });
});
