import { describe, expect, it } from 'vitest';
import { textToStory } from '../../../../shared/import/text/text-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { lineBreak, plainText, text } from '../../../../shared/story/inline.ts';

const read = (source: string) => {
  const { fields, body } = textToStory(source);
  return [fields.headline, body.map(blockText)];
};

describe('a plain text', () => {
  it.each([
    ['a\n\nb\n\nc', ['a', ['b', 'c']]],
    ['\ufeff\n \n  a  \n\nb', ['a', ['b']]],
    ['a\r\n\r\nb\r\rc\n\n\n\nd', ['a', ['b', 'c', 'd']]],
    ['a\f\fb', ['a', ['b']]],
    ['a\u2028\u2028b\u2029\u2029c', ['a', ['b', 'c']]],
    ['a\n \t \nb', ['a', ['b']]],
    ['a', ['', ['a']]],
    ['', ['', []]],
    [`${'x'.repeat(200)}\n\nb`, ['x'.repeat(200), ['b']]],
    [`${'x'.repeat(201)}\n\nb`, ['', ['x'.repeat(201), 'b']]],
  ])('%.20j has a headline and paragraphs', (source, expected) => expect(read(source)).toEqual(expected));

  it('has a first paragraph of two lines, which is no headline', () => {
    const { fields, body } = textToStory('a\nb\n\nc');
    expect(fields.headline).toBe('');
    expect(body[0]).toEqual({ type: 'paragraph', children: [text('a'), lineBreak(), text('b')] });
  });

  it('is in the language of the caller, else English', () => {
    expect([textToStory('a', { language: 'nl' }).fields.language, textToStory('a').fields.language]).toEqual([
      'nl',
      'en',
    ]);
  });
});

describe('lines parted by tabs alike', () => {
  const cells = (lines: string) => {
    const block = textToStory(`Head\n\n${lines}`).body[0];
    return block?.type === 'table'
      ? block.rows.map((row) => row.map(({ children }) => plainText(children)))
      : block?.type;
  };

  it('are the rows of a table, without heads', () => {
    expect(cells('\ta\n\tb')).toEqual([
      ['', 'a'],
      ['', 'b'],
    ]);
    expect(cells('a\tb\nc\t')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(textToStory('Head\n\na\tb\nc\td').body).toMatchObject([
      { type: 'table', headerRow: false, headerColumn: false, caption: [], align: [null, null] },
    ]);
  });

  it.each([['a\tb'], ['a\tb\nc'], ['a\tb\nc\td\te'], ['a\nb'], ['a\nb\tc']])(
    'are a paragraph otherwise: %j',
    (lines) => expect(cells(lines)).toBe('paragraph'),
  );

  it('are a paragraph where they are too many for a table', () => {
    const wide = Array(201).fill('a').join('\t');
    expect(cells(`${wide}\n${wide}`)).toBe('paragraph');
  });
});
