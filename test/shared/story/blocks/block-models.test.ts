import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { blockDefaults, blockName, modelOf } from '../../../../shared/story/blocks/block-models.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { canonicalBlock } from '../../../../shared/story/canonical-body.ts';
import { text } from '../../../../shared/story/inline.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { BLOCKS, FERRY, NAMED, p, QUAY } from '../../../support/full-blocks.ts';

const _linesOf = (block: Block) =>
  modelOf(block)
    .lines(block)
    .map(({ start, inlines }) => [start, inlines]);

describe('what a reader sees of a block', () => {
  it.each<[string, Block, readonly Block[]]>([
    ['no empty paragraph', p(text(' ')), []],
    ['no empty heading', { type: 'heading', level: 2, children: [] }, []],
    ['a paragraph without spaces at its edges', p(text(' a ')), [p(text('a'))]],
    [
      'a heading without spaces at its edges',
      { type: 'heading', level: 2, children: [text(' a ')] },
      [{ type: 'heading', level: 2, children: [text('a')] }],
    ],
    [
      'no empty items, but those that hold a list',
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text(' ')], lists: [] },
          {
            children: [],
            lists: [
              {
                type: 'list',
                ordered: true,
                items: [
                  { children: [text('a')], lists: [] },
                  { children: [], lists: [] },
                ],
              },
            ],
          },
        ],
      },
      [
        {
          type: 'list',
          ordered: false,
          items: [
            {
              children: [],
              lists: [{ type: 'list', ordered: true, items: [{ children: [text('a')], lists: [] }] }],
            },
          ],
        },
      ],
    ],
    ['no empty list', { type: 'list', ordered: true, items: [{ children: [], lists: [] }] }, []],
    ['no empty quote', { type: 'quote', children: [p(text(' '))], attribution: [] }, []],
    [
      'a quote without its empty paragraphs and lists',
      {
        type: 'quote',
        children: [
          p(text(' a')),
          p(),
          { type: 'list', ordered: false, items: [{ children: [], lists: [] }] },
        ],
        attribution: [text('An  aide')],
      },
      [{ type: 'quote', children: [p(text('a'))], attribution: [text('An aide')] }],
    ],
    [
      'a picture with its words trimmed',
      { ...FERRY, alt: ' a', caption: 'b ', credit: 'c  d', licence: ' e ' },
      [{ ...FERRY, alt: 'a', caption: 'b', credit: 'c d', licence: 'e' }],
    ],
    ['a picture without a licence', QUAY, [QUAY]],
    [
      'a gallery with its words trimmed',
      { type: 'gallery', figures: [QUAY, { ...QUAY, caption: ' a ' }], caption: ' b ' },
      [{ type: 'gallery', figures: [QUAY, { ...QUAY, caption: 'a' }], caption: 'b' }],
    ],
    ['a divider', BLOCKS.divider, [BLOCKS.divider]],
    [
      'key points without the empty ones',
      { type: 'keypoints', title: [text(' a')], points: [[text(' ')], [text('b ')]] },
      [{ type: 'keypoints', title: [text('a')], points: [[text('b')]] }],
    ],
    ['no empty key points', { type: 'keypoints', title: [], points: [[text(' ')]] }, []],
    [
      'a card without a title that is its address',
      { ...BLOCKS.embed, title: ' https://a.org/x ', description: ' d ' },
      [{ ...BLOCKS.embed, title: '', description: 'd' }],
    ],
    [
      'a related story with its words trimmed',
      { ...BLOCKS.related, headline: ' a', label: 'b ' },
      [{ ...BLOCKS.related, headline: 'a', label: 'b' }],
    ],
    [
      'no empty table',
      { ...BLOCKS.table, caption: [text(' ')], rows: [[{ children: [] }], [{ children: [text(' ')] }]] },
      [],
    ],
    [
      'a table with its empty rows',
      {
        ...BLOCKS.table,
        caption: [],
        align: [null],
        rows: [[{ children: [] }], [{ children: [text(' a ')] }]],
      },
      [
        {
          ...BLOCKS.table,
          caption: [],
          align: [null],
          rows: [[{ children: [] }], [{ children: [text('a')] }]],
        },
      ],
    ],
    [
      'a caption without a table',
      { ...BLOCKS.table, caption: [text('a')], align: [null], rows: [[{ children: [] }]] },
      [{ ...BLOCKS.table, caption: [text('a')], align: [null], rows: [[{ children: [] }]] }],
    ],
    ['no code of white space', { type: 'code', language: 'js', text: ' \n ' }, []],
    [
      'code with all its spaces',
      { type: 'code', language: '', text: '  a ' },
      [{ type: 'code', language: '', text: '  a ' }],
    ],
  ])('is %s', (_, block, visible) => {
    expect(visibleBody([block, p(text('More.'))])).toEqual([...visible, p(text('More.'))]);
  });
});

describe('a block in its canonical form', () => {
  const uncanonical = [
    { type: 'text', text: 'a' },
    { type: 'text', text: 'b' },
  ] as const;
  const [ab] = [[text('ab')]];

  it.each<[string, Block, Block]>([
    ['a paragraph', p(...uncanonical), p(...ab)],
    [
      'a heading',
      { type: 'heading', level: 4, children: uncanonical },
      { type: 'heading', level: 4, children: ab },
    ],
    [
      'a quote without a child gets one',
      { type: 'quote', children: [], attribution: uncanonical },
      { type: 'quote', children: [p()], attribution: ab },
    ],
    [
      'a quote with its own paragraphs and lists',
      {
        type: 'quote',
        children: [
          p(...uncanonical),
          { type: 'list', ordered: true, start: 1, items: [{ children: uncanonical, lists: [] }] },
        ],
        attribution: [],
      },
      {
        type: 'quote',
        children: [p(...ab), { type: 'list', ordered: true, items: [{ children: ab, lists: [] }] }],
        attribution: [],
      },
    ],
    [
      'key points without a point get one',
      { type: 'keypoints', title: uncanonical, points: [] },
      { type: 'keypoints', title: ab, points: [[]] },
    ],
    [
      'key points',
      { type: 'keypoints', title: [], points: [uncanonical] },
      { type: 'keypoints', title: [], points: [ab] },
    ],
    ['a picture without an empty licence', { ...QUAY, licence: '' }, QUAY],
    ['a picture with its licence', FERRY, FERRY],
    [
      'a gallery without empty licences',
      { type: 'gallery', figures: [{ ...QUAY, licence: '' }, FERRY], caption: '' },
      { type: 'gallery', figures: [QUAY, FERRY], caption: '' },
    ],
    [
      'code',
      { type: 'code', language: 'js', text: 'a\r\nb' },
      { type: 'code', language: 'js', text: 'a\nb' },
    ],
    [
      'a list that begins at another number',
      { type: 'list', ordered: true, start: 0, items: [{ children: uncanonical, lists: [] }] },
      { type: 'list', ordered: true, start: 0, items: [{ children: ab, lists: [] }] },
    ],
    [
      'a list without numbers that says where they begin',
      { type: 'list', ordered: false, start: 3, items: [{ children: [], lists: [] }] },
      { type: 'list', ordered: false, items: [{ children: [], lists: [] }] },
    ],
  ])('is %s', (_, block, canonical) => {
    expect(canonicalBlock(block)).toStrictEqual(canonical);
  });

  it('joins nested lists of one kind that are neighbours, and takes their direction away', () => {
    const item = (word: string) => ({ children: [text(word)], lists: [] });
    const nested = (ordered: boolean, ...words: readonly string[]) =>
      ({ type: 'list', ordered, items: words.map(item) }) as const;
    const list = (...lists: readonly Extract<Block, { type: 'list' }>[]) =>
      ({ type: 'list', ordered: false, direction: 'rtl', items: [{ children: [], lists }] }) as const;
    expect(
      canonicalBlock(
        list(
          { ...nested(true, 'a'), direction: 'ltr', start: 2 },
          nested(true, 'b'),
          nested(false, 'c'),
          nested(true, 'd'),
        ),
      ),
    ).toStrictEqual(list({ ...nested(true, 'a', 'b'), start: 2 }, nested(false, 'c'), nested(true, 'd')));
  });
});

describe('what is known of each type of block', () => {
  it.each<[keyof typeof BLOCKS, string]>([
    ['paragraph', 'One! two!\nA note!'],
    ['heading', 'Head!\nA note!'],
    ['list', 'first!\nA note!\ninner!\nsecond!'],
    ['quote', 'We agreed!\nto this!\nAn aide!\nA note!'],
    ['pullquote', 'Stays!'],
    ['figure', 'The first ferry!\nElena Marsh!\nCC BY 4.0'],
    ['gallery', 'The first ferry!\nElena Marsh!\nCC BY 4.0\nThree days!'],
    ['keypoints', 'In short!\nOne!\nA note!\nTwo!'],
    ['embed', 'A film!\nOf the ferry!'],
    ['related', 'Earlier!\nTalks end'],
    ['table', 'Prices!\nA note!\nDay!\tBread!\nMonday!\t3!\t\n4!\t5!\nA note!'],
    ['code', 'a\n\nb!'],
  ])('of type %s is every line that find and replace may change', (type, words) => {
    const mapped = modelOf<Block>(BLOCKS[type]).mapTexts(BLOCKS[type], {
      inlines: (line) => line.map((one) => (one.type === 'text' ? { ...one, text: `${one.text}!` } : one)),
      words: (line) => (line === '' ? '' : `${line}!`),
    });
    expect(blockText(mapped)).toBe(words);
    if (mapped.type === 'figure') expect(mapped.alt).toBe('A ferry at dawn!');
  });

  it('is what it is called in a sentence, and whether it is written for readers', () => {
    expect(NAMED.map(([type]) => blockName(type))).toEqual([
      'paragraph',
      'heading',
      'list',
      'quote',
      'pull quote',
      'picture',
      'gallery',
      'divider',
      'key points',
      'card',
      'related story',
      'table',
      'code',
    ]);
    expect(NAMED.filter(([, block]) => !modelOf(block).isProse).map(([type]) => type)).toEqual(['code']);
  });

  it('is what it shows and leads to, which makes it that thing', () => {
    expect(
      NAMED.flatMap(([type, block]) => {
        const references = modelOf(block).references(block);
        return references.length > 0 ? [[type, ...references]] : [];
      }),
    ).toEqual([
      ['figure', 'picture ferry.png'],
      ['gallery', 'picture ferry.png', 'picture quay.png'],
      ['embed', 'card https://a.org/x'],
      ['related', 'story story-0002'],
    ]);
    expect(
      NAMED.filter(([, block]) => modelOf(block).figures(block).length > 0).map(([type]) => type),
    ).toEqual(['figure', 'gallery']);
  });

  it('is what it can do without', () => {
    expect(blockDefaults('paragraph')).toEqual({ children: [] });
    expect(blockDefaults('heading')).toEqual({ children: [] });
    expect(blockDefaults('list')).toEqual({ ordered: false });
    expect(blockDefaults('quote')).toEqual({ attribution: [] });
    expect(blockDefaults('pullquote')).toEqual({ attribution: [] });
    expect(blockDefaults('figure')).toEqual({ alt: '', caption: '', credit: '' });
    expect(blockDefaults('gallery')).toEqual({ caption: '' });
    expect(blockDefaults('divider')).toEqual({});
    expect(blockDefaults('keypoints')).toEqual({ title: [] });
    expect(blockDefaults('embed')).toEqual({ title: '', description: '' });
    expect(blockDefaults('related')).toEqual({ headline: '', label: '' });
    expect(blockDefaults('table')).toEqual({ caption: [], headerRow: false, headerColumn: false, align: [] });
    expect(blockDefaults('code')).toEqual({ language: '' });
    expect(blockDefaults('timeline')).toEqual({});
  });
});

describe('the pictures of a gallery', () => {
  const gallery = BLOCKS.gallery;
  const third: Figure = { ...QUAY, media: 'third.png' };

  it('stand alone where one is left, and are gone with the last', () => {
    const map = (change: (figure: Figure) => Figure | null) =>
      modelOf<Block>(gallery).mapFigures(gallery, change);
    expect(map((figure) => (figure === FERRY ? null : figure))).toEqual([QUAY, p(text('Three days'))]);
    expect(map(() => null)).toEqual([p(text('Three days'))]);
    expect(map((figure) => (figure === FERRY ? third : figure))).toEqual([
      { type: 'gallery', figures: [third, QUAY], caption: 'Three days' },
    ]);
    expect(map((figure) => figure)[0]).toBe(gallery);
  });

  it('stay a gallery where two are left of three', () => {
    const three: Block = { type: 'gallery', figures: [FERRY, QUAY, third], caption: '' };
    expect(modelOf(three).mapFigures(three, (figure) => (figure === QUAY ? null : figure))).toEqual([
      { type: 'gallery', figures: [FERRY, third], caption: '' },
    ]);
    expect(modelOf(three).mapFigures(three, (figure) => (figure === QUAY ? figure : null))).toEqual([QUAY]);
  });

  it('may become another picture, or words, or nothing, where one stands alone', () => {
    const model = modelOf<Block>(FERRY);
    expect(model.mapFigures(FERRY, () => QUAY)).toEqual([QUAY]);
    expect(model.mapFigures(FERRY, () => p(text('Words')))).toEqual([p(text('Words'))]);
    expect(model.mapFigures(FERRY, () => null)).toEqual([]);
  });
});
