import type { RootContent } from 'mdast';
import { assertNever } from '../../assert-never.ts';
import type { Block } from '../../story/block.ts';
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

/** One block of a visible body as mdast. Throws by name on a block that it does not know. */
export function blockToMdast(block: Block, options: MarkdownOptions): RootContent {
  switch (block.type) {
    case 'paragraph':
      return paragraphToMdast(block);
    case 'heading':
      return headingToMdast(block);
    case 'list':
      return listToMdast(block);
    case 'quote':
      return quoteToMdast(block);
    case 'pullquote':
      return pullquoteToMdast(block);
    case 'figure':
      return figureToMdast(block, options);
    case 'gallery':
      return galleryToMdast(block, options);
    case 'divider':
      return dividerToMdast();
    case 'keypoints':
      return keyPointsToMdast(block);
    case 'embed':
      return embedToMdast(block);
    case 'related':
      return relatedBoxToMdast(block);
    case 'table':
      return tableToMdast(block);
    case 'code':
      return codeToMdast(block);
    default:
      return assertNever(block, 'block');
  }
}
