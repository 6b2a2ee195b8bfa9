import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import {
  handleBlock,
  type PartialBlockHandlers,
  writeBlock,
} from '../../../../shared/story/blocks/block-handlers.ts';
import { text } from '../../../../shared/story/inline.ts';

const LINES: PartialBlockHandlers<[string], string> = {
  paragraph: (block, sign) => `${sign}${blockText(block)}`,
  heading: (block) => `# ${blockText(block)}`,
  list: (block) =>
    block.items.map(({ children }) => `- ${blockText({ type: 'paragraph', children })}`).join('\n'),
  divider: () => '---',
};

const box: Block = {
  type: 'keypoints',
  title: [text('At a glance')],
  points: [[text('One')], [text('Two')]],
};

describe('a writer of blocks', () => {
  it('prints with its own handler what it has one for', () => {
    expect(writeBlock(LINES, { type: 'divider' }, '> ')).toEqual(['---']);
    expect(writeBlock(LINES, { type: 'paragraph', children: [text('Words')] }, '> ')).toEqual(['> Words']);
  });

  it('prints any other block as its fallback', () => {
    expect(writeBlock(LINES, box, '> ')).toEqual(['# At a glance', '- One\n- Two']);
  });

  it('refuses an unknown type by name', () => {
    const unknown = { type: 'timeline' } as unknown as Block;
    const inherited = { type: 'toString' } as unknown as Block;
    expect(() => writeBlock(LINES, unknown, '')).toThrow('Unknown block "timeline"');
    expect(() => writeBlock(LINES, inherited, '')).toThrow('Unknown block "toString"');
    expect(() => handleBlock({} as never, unknown)).toThrow('Unknown block "timeline"');
  });
});
