import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { type BlockPage, blockToHast } from '../../../shared/page/blocks/block-to-hast.ts';
import { pageLabels } from '../../../shared/page/labels.ts';
import type { Block } from '../../../shared/story/block.ts';
import { footnote, lineBreak, link, text } from '../../../shared/story/inline.ts';
import { card, resolve, site } from '../../support/page-input.ts';
import { tableOfWords } from '../../support/table-of-words.ts';

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
  [
    'code with its language, from left to right',
    { type: 'code', language: 'js', text: 'a < b' },
    '<pre class="code" dir="ltr" tabindex="0"><code class="language-js">a &#x3C; b</code></pre>',
  ],
  [
    'code of no language',
    { type: 'code', language: '', text: '' },
    '<pre class="code" dir="ltr" tabindex="0"><code></code></pre>',
  ],
  [
    'a table that scrolls in a box of its own',
    tableOfWords([
      ['Port', 'Ships'],
      ['Suez', '12'],
    ]),
    '<figure class="table">\n<div class="table-box" tabindex="0"><table class="header-row">\n<thead>\n<tr>\n' +
      '<th scope="col">Port</th>\n<th scope="col">Ships</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Suez</td>\n' +
      '<td>12</td>\n</tr>\n</tbody>\n</table></div>\n</figure>',
  ],
  [
    'a table of its headers alone, named by its caption',
    { ...tableOfWords([['Port']]), caption: [text(' Ships ', 'bold')] },
    '<figure class="table">\n<figcaption><strong> Ships </strong></figcaption>\n<div class="table-box" tabindex="0" ' +
      'role="region" aria-label="Ships"><table class="header-row">\n<thead>\n<tr>\n<th scope="col">Port</th>\n' +
      '</tr>\n</thead>\n</table></div>\n</figure>',
  ],
  [
    'a table of no headers',
    { ...tableOfWords([['a']]), headerRow: false },
    '<figure class="table">\n<div class="table-box" tabindex="0"><table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n' +
      '</tbody>\n</table></div>\n</figure>',
  ],
  [
    'a table with headers on two sides, aligned columns and merged cells',
    {
      ...tableOfWords([]),
      headerColumn: true,
      align: [null, 'right', 'center'],
      rows: [
        [
          { children: [text('a')], rows: 2 },
          { children: [text('b')], columns: 2 },
        ],
        [{ children: [text('c')] }, { children: [text('d')] }],
        [{ children: [text('e')] }, { children: [] }, { children: [] }],
      ],
    },
    '<figure class="table">\n<div class="table-box" tabindex="0"><table class="header-row header-column">\n<tbody>\n' +
      '<tr>\n<th rowspan="2" scope="col">a</th>\n<th class="align-right" colspan="2" scope="col">b</th>\n</tr>\n' +
      '<tr>\n<td class="align-right">c</td>\n<td class="align-center">d</td>\n</tr>\n' +
      '<tr>\n<th scope="row">e</th>\n<td class="align-right"></td>\n<td class="align-center"></td>\n</tr>\n' +
      '</tbody>\n</table></div>\n</figure>',
  ],
  [
    'a table that runs as its first words do, and cells that run otherwise',
    tableOfWords([
      ['', ' '],
      ['قال', 'Suez'],
    ]),
    '<figure class="table">\n<div class="table-box" tabindex="0"><table class="header-row" dir="rtl">\n<thead>\n' +
      '<tr>\n<th scope="col"></th>\n<th scope="col"> </th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>قال</td>\n' +
      '<td dir="ltr">Suez</td>\n</tr>\n</tbody>\n</table></div>\n</figure>',
  ],
  [
    'a table whose direction was chosen',
    { ...tableOfWords([['Suez']]), headerRow: false, direction: 'rtl' },
    '<figure class="table">\n<div class="table-box" tabindex="0"><table dir="rtl" data-dir="rtl">\n<tbody>\n<tr>\n' +
      '<td>Suez</td>\n</tr>\n</tbody>\n</table></div>\n</figure>',
  ],
  [
    'a paragraph whose direction was chosen',
    { ...p('12'), direction: 'rtl' },
    '<p dir="rtl" data-dir="rtl">12</p>',
  ],
  [
    'a list whose direction was chosen, said once',
    {
      type: 'list',
      ordered: true,
      start: 3,
      direction: 'rtl',
      items: [
        {
          children: [text('a')],
          lists: [{ type: 'list', ordered: false, items: [{ children: [text('b')], lists: [] }] }],
        },
      ],
    },
    '<ol dir="rtl" data-dir="rtl" start="3">\n<li>a<ul>\n<li>b</li>\n</ul></li>\n</ol>',
  ],
  [
    'a list in a list in its own direction',
    {
      type: 'list',
      ordered: false,
      items: [
        {
          children: [text('قال')],
          lists: [{ type: 'list', ordered: false, items: [{ children: [text('نعم')], lists: [] }] }],
        },
      ],
    },
    '<ul dir="rtl">\n<li>قال<ul>\n<li>نعم</li>\n</ul></li>\n</ul>',
  ],
  [
    'words of another language as a phrase, also in a link',
    {
      type: 'paragraph',
      children: [
        text('the '),
        { ...text('Zeit', 'bold'), phrase: { language: 'de', direction: 'ltr' } },
        { ...text('geist'), phrase: { language: 'de', direction: 'ltr' } },
        link('https://a.org', [
          text('of '),
          { ...text('قال'), phrase: { language: null, direction: 'rtl' } },
        ]),
      ],
    },
    '<p>the <span lang="de" dir="ltr"><strong>Zeit</strong>geist</span><a href="https://a.org">of ' +
      '<span dir="rtl">قال</span></a></p>',
  ],
  [
    'the mark of a note before it is numbered',
    { type: 'paragraph', children: [text('a', 'bold'), footnote([text('N.')]), text('b', 'bold')] },
    '<p><strong>a</strong><sup class="note-mark"></sup><strong>b</strong></p>',
  ],
  [
    'captions and credits, each in its own direction',
    {
      type: 'gallery',
      figures: [{ type: 'figure', media: 'a.jpg', alt: '', caption: 'قال', credit: 'AP' }],
      caption: 'نعم',
    },
    '<figure class="gallery">\n<div class="pictures">\n<figure class="picture">\n<img src="media/a.jpg" alt="" ' +
      'data-media="a.jpg">\n<figcaption><span class="caption" dir="rtl">قال</span> <span class="credit">AP</span>' +
      '</figcaption>\n</figure>\n</div>\n<figcaption dir="rtl">نعم</figcaption>\n</figure>',
  ],
  [
    'a gallery that nothing is said of',
    {
      type: 'gallery',
      figures: [{ type: 'figure', media: 'a.jpg', alt: '', caption: '', credit: '' }],
      caption: '',
    },
    '<figure class="gallery">\n<div class="pictures">\n<figure class="picture">\n<img src="media/a.jpg" alt="" ' +
      'data-media="a.jpg">\n</figure>\n</div>\n</figure>',
  ],
  [
    'a card in another direction',
    { type: 'embed', href: 'https://a.org/b', title: 'قال', description: 'نعم' },
    '<aside class="embed" data-kind="link">\n<p class="embed-kind">Link · a.org</p>\n<p class="embed-title" ' +
      'dir="rtl"><a href="https://a.org/b">قال</a></p>\n<p class="embed-description" dir="rtl">نعم</p>\n</aside>',
  ],
  [
    'a box in another direction',
    { type: 'related', story: 'gone-0001', headline: 'قال', label: 'نعم' },
    '<aside class="related-box" data-story="gone-0001">\n<p class="related-label" dir="rtl">نعم</p>\n' +
      '<p class="related-headline" dir="rtl">قال</p>\n</aside>',
  ],
  [
    'a box for a story without a headline',
    { type: 'related', story: 'gone-0001', headline: '', label: 'See' },
    '<aside class="related-box" data-story="gone-0001">\n<p class="related-label">See</p>\n' +
      '<p class="related-headline untitled">Untitled</p>\n</aside>',
  ],
  [
    'a quote with a list, and who said it in their own direction',
    {
      type: 'quote',
      children: [{ type: 'list', ordered: false, items: [{ children: [text('a')], lists: [] }] }],
      attribution: [text('قال')],
    },
    '<figure class="quote">\n<blockquote>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>\n' +
      '<figcaption dir="rtl">قال</figcaption>\n</figure>',
  ],
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
    for (const change of [
      { resolve: { ...resolve } },
      { site: { ...site } },
      { labels: pageLabels('de') },
      { linked: [] },
    ]) {
      const again = { ...page, ...change };
      const before = blockToHast(block, page);
      const other = blockToHast(block, again);
      expect(other).not.toBe(before);
      expect(blockToHast(block, again)).toBe(other);
    }
  });
});
