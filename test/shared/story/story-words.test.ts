import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { text } from '../../../shared/story/inline.ts';
import { storyWords } from '../../../shared/story/story-words.ts';

const body: readonly Block[] = [
  { type: 'heading', level: 2, children: [text('Two words')] },
  {
    type: 'list',
    ordered: false,
    items: [
      {
        children: [text('one')],
        lists: [{ type: 'list', ordered: true, items: [{ children: [text('two')], lists: [] }] }],
      },
    ],
  },
  {
    type: 'quote',
    children: [{ type: 'paragraph', children: [text('We '), text('agreed', 'bold')] }],
    attribution: [text('An aide')],
  },
  { type: 'figure', media: 'a.png', alt: 'never counted', caption: 'The port', credit: 'Staff' },
  { type: 'divider' },
];

describe('storyWords', () => {
  it('counts what a reader reads', () => {
    expect(body.map(blockText)).toEqual([
      'Two words',
      'one\ntwo',
      'We agreed\nAn aide',
      'The port\nStaff',
      '',
    ]);
    expect(storyWords(body, 'en')).toBe(11);
    expect(storyWords(body, 'ar')).toBe(11);
  });

  it('fails by name on a block that it does not know', () => {
    expect(() => storyWords([{ type: 'carousel' } as unknown as Block], 'en')).toThrow(
      'Unknown block "carousel"',
    );
  });
});
