import { describe, expect, it } from 'vitest';
import { listItemsOf } from '../../../shared/import/list-items-of.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { List } from '../../../shared/story/blocks/list.ts';
import { lineBreak, text } from '../../../shared/story/inline.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
const list = (value: string): List => ({
  type: 'list',
  ordered: false,
  items: [{ children: [text(value)], lists: [] }],
});
const figure: Block = { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' };

describe('the items of a list', () => {
  it('have the paragraphs of each as lines, then their lists', () => {
    expect(listItemsOf([[paragraph('a'), paragraph('b'), list('c'), list('d')], [paragraph('e')]])).toEqual({
      items: [
        { children: [text('a'), lineBreak(), text('b')], lists: [list('c'), list('d')] },
        { children: [text('e')], lists: [] },
      ],
      after: [],
    });
  });

  it('are new ones where words follow a list', () => {
    expect(listItemsOf([[paragraph('a'), list('b'), paragraph('c'), list('d')]]).items).toEqual([
      { children: [text('a')], lists: [list('b')] },
      { children: [text('c')], lists: [list('d')] },
    ]);
  });

  it('have a list that stands alone below the one above, unless empty ones are kept', () => {
    const contents = [[paragraph('a')], [list('b')], []];
    expect(listItemsOf(contents).items).toEqual([{ children: [text('a')], lists: [list('b')] }]);
    expect(listItemsOf(contents, { keepEmpty: true }).items).toEqual([
      { children: [text('a')], lists: [] },
      { children: [], lists: [list('b')] },
      { children: [], lists: [] },
    ]);
    expect(listItemsOf([[list('b')]]).items).toEqual([{ children: [], lists: [list('b')] }]);
  });

  it('say what headings, quotes, code and tables say, and are followed by pictures and boxes', () => {
    const blocks: readonly Block[] = [
      { type: 'heading', level: 2, children: [text('a')] },
      { type: 'quote', children: [{ type: 'paragraph', children: [text('b')] }], attribution: [] },
      { type: 'pullquote', children: [{ type: 'paragraph', children: [text('c')] }], attribution: [] },
      { type: 'code', language: '', text: 'd' },
      {
        type: 'table',
        caption: [],
        headerRow: false,
        headerColumn: false,
        align: [null],
        rows: [[{ children: [text('e')] }]],
      },
      { type: 'divider' },
      figure,
    ];
    const { items, after } = listItemsOf([blocks]);
    expect(items[0]?.children.filter(({ type }) => type === 'text')).toEqual([
      text('a'),
      text('b'),
      text('c'),
      text('d', 'code'),
      text('e'),
    ]);
    expect(items).toHaveLength(1);
    expect(after).toEqual([figure]);
  });
});
