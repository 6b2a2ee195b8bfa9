import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { modelOf, plainBlocks } from '../../../../shared/story/blocks/block-models.ts';
import { lineBreak, link, text } from '../../../../shared/story/inline.ts';
import { BLOCKS, FERRY, NOTE, p, QUAY } from '../../../support/full-blocks.ts';

const linesOf = (block: Block) =>
  modelOf(block)
    .lines(block)
    .map(({ start, inlines }) => [start, inlines]);

describe('the words of a block', () => {
  it.each<[keyof typeof BLOCKS, string]>([
    ['paragraph', 'One two\nA note'],
    ['heading', 'Head\nA note'],
    ['list', 'first\nA note\ninner\nsecond'],
    ['quote', 'We agreed\nto this\nAn aide\nA note'],
    ['pullquote', 'Stays'],
    ['figure', 'The first ferry\nElena Marsh\nCC BY 4.0'],
    ['gallery', 'The first ferry\nElena Marsh\nCC BY 4.0\nThree days'],
    ['divider', ''],
    ['keypoints', 'In short\nOne\nA note\nTwo'],
    ['embed', 'A film\nOf the ferry'],
    ['related', 'Earlier\nTalks end'],
    ['table', 'Prices\nA note\nDay\tBread\nMonday\t3\t\n4\t5\nA note'],
    ['code', 'a\n\nb'],
  ])('of type %s are read line by line', (type, words) => {
    expect(blockText(BLOCKS[type])).toBe(words);
  });
});

describe('the lines of a block that a comparison reads', () => {
  it('of words alone', () => {
    expect(linesOf(BLOCKS.paragraph)).toEqual([[{ role: 'paragraph' }, BLOCKS.paragraph.children]]);
    expect(linesOf(BLOCKS.heading)).toEqual([[{ role: 'heading', level: 3 }, BLOCKS.heading.children]]);
    expect(linesOf(BLOCKS.divider)).toEqual([]);
  });

  it('of a list say how deep they are, and where its numbers begin', () => {
    expect(linesOf(BLOCKS.list)).toEqual([
      [{ role: 'item', level: 1, ordered: true, start: 4 }, [text('first'), NOTE]],
      [{ role: 'item', level: 2, ordered: false }, [text('inner')]],
      [{ role: 'item', level: 1, ordered: true }, [text('second')]],
    ]);
  });

  it('of a quote say which kind of quote it is', () => {
    expect(linesOf(BLOCKS.quote)).toEqual([
      [{ role: 'paragraph', quote: 'quote' }, [text('We agreed')]],
      [{ role: 'item', level: 1, ordered: false, quote: 'quote' }, [text('to this')]],
      [{ role: 'attribution', quote: 'quote' }, [text('An aide'), NOTE]],
    ]);
    expect(linesOf(BLOCKS.pullquote)).toEqual([
      [{ role: 'paragraph', quote: 'pullquote' }, [text('Stays')]],
      [{ role: 'attribution', quote: 'pullquote' }, []],
    ]);
  });

  it('of pictures are all that is said of each', () => {
    const ferry = [
      [{ role: 'picture', media: 'ferry.png' }, []],
      [{ role: 'alt' }, [text('A ferry at dawn')]],
      [{ role: 'caption' }, [text('The first ferry')]],
      [{ role: 'credit' }, [text('Elena Marsh')]],
      [{ role: 'licence' }, [text('CC BY 4.0')]],
      [{ role: 'focus' }, [text('25% from the left, 50% from the top')]],
    ];
    expect(linesOf(BLOCKS.figure)).toEqual(ferry);
    expect(linesOf(BLOCKS.gallery)).toEqual([
      ...ferry,
      [{ role: 'picture', media: 'quay.png' }, []],
      [{ role: 'alt' }, [text('A quay')]],
      ...['caption', 'credit', 'licence', 'focus'].map((role) => [{ role }, []]),
      [{ role: 'gallery' }, [text('Three days')]],
    ]);
  });

  it('of boxes say where they lead', () => {
    expect(linesOf(BLOCKS.keypoints)).toEqual([
      [{ role: 'title' }, [text('In short')]],
      [{ role: 'point' }, [text('One'), NOTE]],
      [{ role: 'point' }, [text('Two')]],
    ]);
    expect(linesOf(BLOCKS.embed)).toEqual([
      [{ role: 'card', href: 'https://a.org/x' }, [text('A film')]],
      [{ role: 'description' }, [text('Of the ferry')]],
    ]);
    expect(linesOf(BLOCKS.related)).toEqual([
      [{ role: 'label' }, [text('Earlier')]],
      [{ role: 'story', story: 'story-0002' }, [text('Talks end')]],
    ]);
  });

  it('of a table say how it is set, and how far its cells reach', () => {
    expect(linesOf(BLOCKS.table)).toEqual([
      [{ role: 'table', set: 'row column left - right' }, [text('Prices'), NOTE]],
      [{ role: 'cell', first: true, header: true }, [text('Day'), NOTE]],
      [{ role: 'cell', header: true, columns: 2 }, [text('Bread')]],
      [{ role: 'cell', first: true, header: true, rows: 2 }, [text('Monday')]],
      [{ role: 'cell' }, [text('3')]],
      [{ role: 'cell' }, []],
      [{ role: 'cell', first: true }, [text('4')]],
      [{ role: 'cell' }, [text('5')]],
    ]);
    const plain = { ...BLOCKS.table, headerRow: false, headerColumn: false };
    expect(linesOf(plain)[0]).toEqual([{ role: 'table', set: 'left - right' }, [text('Prices'), NOTE]]);
    expect(linesOf(plain)[1]).toEqual([{ role: 'cell', first: true }, [text('Day'), NOTE]]);
    expect(linesOf({ ...plain, headerRow: true })[3]).toEqual([
      { role: 'cell', first: true, rows: 2 },
      [text('Monday')],
    ]);
    expect(linesOf({ ...plain, headerColumn: true })[2]).toEqual([
      { role: 'cell', columns: 2 },
      [text('Bread')],
    ]);
  });

  it('of code are one, with line breaks', () => {
    expect(linesOf(BLOCKS.code)).toEqual([
      [{ role: 'code', language: 'js' }, [text('a'), lineBreak(), lineBreak(), text('b')]],
    ]);
    expect(linesOf({ type: 'code', language: '', text: '' })).toEqual([[{ role: 'code', language: '' }, []]]);
  });
});

describe('a block in plain blocks', () => {
  it.each<[string, Block, readonly Block[]]>([
    [
      'a quote is its own blocks and who said it',
      BLOCKS.quote,
      [...BLOCKS.quote.children, p(text('— An aide'), NOTE)],
    ],
    ['a quote of nobody is its own blocks', BLOCKS.pullquote, BLOCKS.pullquote.children],
    ['a picture is what is said of it', FERRY, [p(text('The first ferry — Elena Marsh — CC BY 4.0'))]],
    ['a picture without a caption is what it shows', QUAY, [p(text('A quay'))]],
    ['a picture of which nothing is said is nothing', { ...QUAY, alt: ' ' }, []],
    [
      'a gallery is its pictures and its caption',
      BLOCKS.gallery,
      [p(text('The first ferry — Elena Marsh — CC BY 4.0')), p(text('A quay')), p(text('Three days'))],
    ],
    ['a divider is three asterisks', BLOCKS.divider, [p(text('* * *'))]],
    [
      'key points are a heading and a list',
      BLOCKS.keypoints,
      [
        { type: 'heading', level: 3, children: [text('In short')] },
        {
          type: 'list',
          ordered: false,
          items: BLOCKS.keypoints.points.map((children) => ({ children, lists: [] })),
        },
      ],
    ],
    [
      'key points without a title are a list',
      { ...BLOCKS.keypoints, title: [], points: [[text('One')]] },
      [{ type: 'list', ordered: false, items: [{ children: [text('One')], lists: [] }] }],
    ],
    [
      'a card is a link and its description',
      BLOCKS.embed,
      [p(link('https://a.org/x', [text('A film')])), p(text('Of the ferry'))],
    ],
    [
      'a card without words is its address',
      { ...BLOCKS.embed, title: '', description: '' },
      [p(link('https://a.org/x', [text('https://a.org/x')]))],
    ],
    ['a related story is its label and headline', BLOCKS.related, [p(text('Earlier')), p(text('Talks end'))]],
    [
      'a table is its caption and a paragraph a row',
      BLOCKS.table,
      [
        p(text('Prices'), NOTE),
        p(text('Day'), NOTE, text(' | Bread')),
        p(text('Monday | 3 |')),
        p(text('4 | 5')),
      ],
    ],
    [
      'a row with words in one cell alone is those words',
      {
        ...BLOCKS.table,
        caption: [],
        rows: [
          [{ children: [] }, { children: [text('a')] }],
          [{ children: [] }, { children: [] }],
        ],
      },
      [p(text('a'))],
    ],
    [
      'code is a paragraph with line breaks',
      BLOCKS.code,
      [p(text('a', 'code'), lineBreak(), lineBreak(), text('b', 'code'))],
    ],
    [
      'code does without the empty lines around it',
      { type: 'code', language: '', text: '\r\n  a\r\nb\rc  \n' },
      [p(text('  a', 'code'), lineBreak(), text('b', 'code'), lineBreak(), text('c', 'code'))],
    ],
    ['code of white space is nothing', { type: 'code', language: '', text: ' \n\t' }, []],
  ])('%s', (_, block, plain) => {
    expect(plainBlocks(block)).toEqual(plain);
  });
});
