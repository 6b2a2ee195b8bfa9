import type { RootContent } from 'mdast';
import type { Block } from '../../story/block.ts';
import { type BlockHandlers, writeBlock } from '../../story/blocks/block-handlers.ts';
import { codeToMdast } from './blocks/code.ts';
import { dividerToMdast } from './blocks/divider.ts';
import { embedToMdast } from './blocks/embed.ts';
import { figureToMdast, galleryToMdast } from './blocks/figure.ts';
import { headingToMdast } from './blocks/heading.ts';
import { keyPointsToMdast } from './blocks/key-points.ts';
import { listToMdast } from './blocks/list.ts';
import { paragraphToMdast } from './blocks/paragraph.ts';
import { pullquoteToMdast } from './blocks/pullquote.ts';
import { quoteToMdast } from './blocks/quote.ts';
import { relatedBoxToMdast } from './blocks/related-box.ts';
import { tableToMdast } from './blocks/table.ts';
import type { MarkdownOptions } from './story-to-markdown.ts';

/** How each block of a visible body is written. */
const WRITERS: BlockHandlers<[MarkdownOptions], RootContent> = {
  paragraph: paragraphToMdast,
  heading: headingToMdast,
  list: (block) => listToMdast(block),
  quote: quoteToMdast,
  pullquote: pullquoteToMdast,
  figure: figureToMdast,
  gallery: galleryToMdast,
  divider: dividerToMdast,
  keypoints: keyPointsToMdast,
  embed: embedToMdast,
  related: relatedBoxToMdast,
  table: tableToMdast,
  code: codeToMdast,
};

/** One block of a visible body as mdast. Throws by name on a block that it does not know. */
export function blockToMdast(block: Block, options: MarkdownOptions): readonly RootContent[] {
  return writeBlock(WRITERS, block, options);
}
