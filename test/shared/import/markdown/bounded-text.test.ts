import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../shared/import/markdown/parse-markdown.ts';

/** Applies edits from the last to the first. */
function asItComes(this: EditMap, events: Event[]): undefined {
  for (const [index, remove, added] of this.map.toSorted((a, b) => b[0] - a[0])) {
    events.splice(index, remove, ...added);
  }
  this.map.length = 0;
  this.index.clear();
}

/** The parser without any of our bounds. */
function unbounded(markdown: string): Root {
  const ours = EditMap.prototype.consume;
  EditMap.prototype.consume = asItComes;
  try {
    const tree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
    return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [tree] });
  } finally {
    EditMap.prototype.consume = ours;
  }
}

const PIECES =
  'a|b c|word|*|**|_|~|~~|[|]|![|](b)|](<b>|[^1]|[^1]: |[a]: b|`|``|\\|\\*|&amp;|&|<!--|-->|<?|?>|<![CDATA[|]]>|' +
  '<!D|>|<b>|<b a="|"|www.a.org|https://a.org/|a@b.org|.|:| |  |\n|\n\n|\r\n|\t|# |> |- |1. |===\n|---\n|| a |' +
  '|\n|-|-|\n|    |```\n|<div>|\0|é';

describe('the bounded parser', () => {
  it('finds the same spans as the parser does by itself', () => {
    const signs = '* ** *** **** ***** _ __ ___ ~ ~~ ![ [ ](b) a b . é'.split(' ');
    const text = fc.array(fc.constantFrom(...signs, ' '), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        expect(parseMarkdown(markdown, false)).toEqual(unbounded(markdown));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every text as the parser does by itself', () => {
    const piece = fc.constantFrom(...PIECES.split('|').filter((one) => one !== ''), '|');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        expect(parseMarkdown(markdown, false)).toEqual(unbounded(markdown));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the bounded parser refuses', () => {
  const refusal = (because: string) =>
    expect.objectContaining({
      code: 'too-large',
      message: `The Markdown cannot be read as a story because ${because} and import it again.`,
    });

  it.each([
    ['[', 5001, '5,000 brackets: divide it by blank lines'],
    [']', 5001, '5,000 brackets: divide it by blank lines'],
    ['![', 101, '100 pictures in one another: put each on a line of its own'],
  ])('is a paragraph with too many of %s', (sign, count, because) => {
    const refused = refusal(`one of its paragraphs holds more than ${because}`);
    expect(() => parseMarkdown(`${sign} `.repeat(count), false)).toThrow(refused);
    const parted = `${`${sign} `.repeat(50)}\n\n`.repeat(count / 49);
    expect(() => parseMarkdown(parted, false)).not.toThrow();
  });

  it('is none of many pictures beside each other', () => {
    expect(() => parseMarkdown('![a](b) '.repeat(150), false)).not.toThrow();
    expect(() => parseMarkdown('![a] '.repeat(150), false)).not.toThrow();
    expect(() => parseMarkdown('![[a]] '.repeat(150), false)).not.toThrow();
  });

  it('is a text of which too many lines go on a quote without its sign', () => {
    const lazy = (count: number) => `> a\n${'a\n'.repeat(count)}`;
    const refused = refusal(
      'more than 2,000 lines go on a quote or a list without its sign: put a blank line after each',
    );
    expect(() => parseMarkdown(lazy(2002), false)).toThrow(refused);
  });
});
