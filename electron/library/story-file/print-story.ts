import type { Block } from '../../../shared/story/block.ts';
import type { Story } from '../../../shared/story/story.ts';

/**
 * Blocks are immutable: what one was printed as stays true, and a save prints only what was typed since the
 * last one.
 */
const printed = new WeakMap<Block, string>();

/**
 * The text of `story.json`: fields indented, the body one block a line, so that a diff shows the paragraph
 * that changed.
 */
export function printStory(story: Story): string {
  const { body, ...rest } = story;
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  const blocks = body.map(printBlock);
  return blocks.length === 0
    ? `${head},\n  "body": []\n}\n`
    : `${head},\n  "body": [\n    ${blocks.join(',\n    ')}\n  ]\n}\n`;
}

/** The text of one block, as it stands in `story.json` and in the history. */
export function printBlock(block: Block): string {
  const known = printed.get(block);
  if (known !== undefined) return known;
  const text = JSON.stringify(block);
  printed.set(block, text);
  return text;
}
