import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { BLOCK_TYPES, modelOf, plainBlocks } from '../../../../shared/story/blocks/block-models.ts';
import { mapFigures } from '../../../../shared/story/figures.ts';
import { arbitraryBlock, arbitraryBody } from '../../../support/arbitrary-story.ts';
import { lostWords, wordsOf } from '../../../support/words.ts';

const PLAIN = new Set(['paragraph', 'heading', 'list']);

describe('the models of blocks', () => {
  it('say every block in plain blocks that hold all of its words', () => {
    fc.assert(
      fc.property(arbitraryBlock, (block) => {
        const plain = plainBlocks(block);
        expect(plain.every(({ type }) => PLAIN.has(type))).toBe(true);
        const said = plain.flatMap((one) => wordsOf(blockText(one)));
        expect(lostWords(wordsOf(blockText(block)), said)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leave plain blocks as they are', () => {
    fc.assert(
      fc.property(arbitraryBlock, (block) => {
        if (PLAIN.has(block.type)) expect(plainBlocks(block)).toEqual([block]);
      }),
    );
  });

  it('keep the very block where no line and no picture changes', () => {
    const nothing = { inlines: <T>(line: T) => line, words: (line: string) => line };
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(body.map((block) => modelOf(block).mapTexts(block, nothing) === block)).not.toContain(false);
        const same = mapFigures(body, (figure) => figure);
        expect(same.every((block, at) => block === body[at])).toBe(true);
      }),
    );
  });

  it('give the pictures that are left of a gallery, and then what was said of the others', () => {
    const picture = (media: string, caption = '') =>
      ({ type: 'figure', media, alt: '', caption, credit: '' }) as const;
    const gallery: Block = {
      type: 'gallery',
      figures: [picture('a.png', 'Gone'), picture('b.png')],
      caption: 'Both of them',
    };
    const left = mapFigures([gallery], (figure) =>
      figure.media === 'a.png'
        ? { type: 'paragraph', children: [{ type: 'text', text: figure.caption }] }
        : figure,
    );
    expect(left.map((block) => [block.type, blockText(block)])).toEqual([
      ['figure', ''],
      ['paragraph', 'Both of them'],
      ['paragraph', 'Gone'],
    ]);
  });

  it('have a name for each type that no other has, and refuse an unknown type by name', () => {
    const names = BLOCK_TYPES.map((type) => modelOf({ type } as Block).name);
    expect(new Set(names).size).toBe(BLOCK_TYPES.length);
    expect(() => modelOf({ type: 'timeline' } as unknown as Block)).toThrow('timeline');
    expect(() => modelOf({ type: 'constructor' } as unknown as Block)).toThrow('constructor');
  });
});
