import type { Block } from '../../shared/story/block.ts';
import type { Figure } from '../../shared/story/blocks/figure.ts';
import { footnote, type Inline, text } from '../../shared/story/inline.ts';

export const NOTE = footnote([text('A note')]);
export const p = (...children: readonly Inline[]) => ({ type: 'paragraph', children }) as const;
export const FERRY: Figure = {
  type: 'figure',
  media: 'ferry.png',
  width: 800,
  height: 600,
  alt: 'A ferry at dawn',
  caption: 'The first ferry',
  credit: 'Elena Marsh',
  licence: 'CC BY 4.0',
  focus: { x: 0.254, y: 0.5 },
};
export const QUAY: Figure = { type: 'figure', media: 'quay.png', alt: 'A quay', caption: '', credit: '' };

/** A block of every type, full of what it can hold. */
export const BLOCKS = {
  paragraph: { type: 'paragraph', direction: 'rtl', children: [text('One'), NOTE, text(' two')] },
  heading: { type: 'heading', level: 3, children: [text('Head'), NOTE] },
  list: {
    type: 'list',
    ordered: true,
    start: 4,
    items: [
      {
        children: [text('first'), NOTE],
        lists: [{ type: 'list', ordered: false, items: [{ children: [text('inner')], lists: [] }] }],
      },
      { children: [text('second')], lists: [] },
    ],
  },
  quote: {
    type: 'quote',
    children: [
      p(text('We agreed')),
      { type: 'list', ordered: false, items: [{ children: [text('to this')], lists: [] }] },
    ],
    attribution: [text('An aide'), NOTE],
  },
  pullquote: { type: 'pullquote', children: [p(text('Stays'))], attribution: [] },
  figure: FERRY,
  gallery: { type: 'gallery', figures: [FERRY, QUAY], caption: 'Three days' },
  divider: { type: 'divider' },
  keypoints: { type: 'keypoints', title: [text('In short')], points: [[text('One'), NOTE], [text('Two')]] },
  embed: { type: 'embed', href: 'https://a.org/x', title: 'A film', description: 'Of the ferry' },
  related: { type: 'related', story: 'story-0002', headline: 'Talks end', label: 'Earlier' },
  table: {
    type: 'table',
    caption: [text('Prices'), NOTE],
    headerRow: true,
    headerColumn: true,
    align: ['left', null, 'right'],
    rows: [
      [{ children: [text('Day'), NOTE] }, { children: [text('Bread')], columns: 2 }],
      [{ children: [text('Monday')], rows: 2 }, { children: [text('3')] }, { children: [] }],
      [{ children: [text('4')] }, { children: [text('5')] }],
    ],
  },
  code: { type: 'code', language: 'js', text: 'a\n\nb' },
} as const satisfies Readonly<Record<string, Block>>;
export const NAMED = Object.entries(BLOCKS) as [keyof typeof BLOCKS, Block][];
