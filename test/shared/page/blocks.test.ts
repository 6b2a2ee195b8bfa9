import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { blockToHast } from '../../../shared/page/blocks/block-to-hast.ts';
import type { Block } from '../../../shared/story/block.ts';
import { lineBreak, link, text } from '../../../shared/story/inline.ts';
import { resolve } from '../../support/page-input.ts';

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
    'a pull quote without one',
    { type: 'pullquote', children: [p('q')], attribution: [] },
    '<figure class="pullquote">\n<blockquote>\n<p>q</p>\n</blockquote>\n</figure>',
  ],
  [
    'a picture with everything',
    { type: 'figure', media: 'a.png', width: 3, height: 2, alt: 'A', caption: 'C', credit: 'D' },
    '<figure class="picture">\n<img src="media/a.png" alt="A" width="3" height="2" data-media="a.png">\n<figcaption><span class="caption">C</span> <span class="credit">D</span></figcaption>\n</figure>',
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
    expect(toHtml(blockToHast(block, 'ltr', resolve))).toBe(html);
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
    expect(toHtml(blockToHast(block, 'ltr', resolve))).toBe(
      '<ul dir="rtl">\n<li>سوريا</li>\n<li dir="ltr">Syria</li>\n</ul>',
    );
  });

  test('are made again when resources or direction change', () => {
    const block = p('x');
    const first = blockToHast(block, 'ltr', resolve);
    expect(blockToHast(block, 'ltr', resolve)).toBe(first);
    expect(blockToHast(block, 'rtl', resolve).properties).toEqual(h('p', { dir: 'ltr' }).properties);
    expect(blockToHast(block, 'ltr', { ...resolve })).not.toBe(first);
  });
});
