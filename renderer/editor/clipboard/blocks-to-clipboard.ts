import { toHtml } from 'hast-util-to-html';
import { blockToHast } from '../../../shared/page/blocks/block-to-hast.ts';
import type { PageResources } from '../../../shared/page/page-resources.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';

// Other programs cannot read the window's own addresses; the name is what they can use.
const RESOURCES: PageResources = {
  media: (name) => `media/${name}`,
  sitePicture: (name) => `authors/${name}`,
  font: (file) => `fonts/${file}`,
  published: (name) => `media/${name}`,
};

/** The blocks as other programs read them: the page's own markup, without the page. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return toHtml(blocks.map((block) => blockToHast(block, 'ltr', RESOURCES)));
}

export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}
