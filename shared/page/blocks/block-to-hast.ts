import type { Element } from 'hast';
import type { Block } from '../../story/block.ts';
import { type BlockHandlers, handleBlock } from '../../story/blocks/block-handlers.ts';
import type { PageContext } from '../page-context.ts';
import { codeToHast } from './code-to-hast.ts';
import { dividerToHast } from './divider-to-hast.ts';
import { embedToHast } from './embed-to-hast.ts';
import { figureToHast } from './figure-to-hast.ts';
import { galleryToHast } from './gallery-to-hast.ts';
import { headingToHast } from './heading-to-hast.ts';
import { keyPointsToHast } from './key-points-to-hast.ts';
import { listToHast } from './list-to-hast.ts';
import { paragraphToHast } from './paragraph-to-hast.ts';
import { quoteToHast } from './quote-to-hast.ts';
import { relatedBoxToHast } from './related-box-to-hast.ts';
import { tableToHast } from './table-to-hast.ts';

/** What a block's element depends on beside the block. */
export type BlockPage = Pick<PageContext, 'direction' | 'resolve' | 'labels' | 'site' | 'linked'>;

const WRITERS: BlockHandlers<[BlockPage], Element> = {
  paragraph: (block, { direction }) => paragraphToHast(block, direction),
  heading: (block, { direction }) => headingToHast(block, direction),
  list: (block, { direction }) => listToHast(block, direction),
  quote: (block, { direction }) => quoteToHast(block, direction),
  pullquote: (block, { direction }) => quoteToHast(block, direction),
  figure: (block, { direction, resolve }) => figureToHast(block, direction, resolve),
  gallery: (block, { direction, resolve }) => galleryToHast(block, direction, resolve),
  divider: dividerToHast,
  keypoints: keyPointsToHast,
  embed: embedToHast,
  related: relatedBoxToHast,
  table: (block, { direction }) => tableToHast(block, direction),
  code: codeToHast,
};

interface Rendered {
  readonly element: Element;
  readonly page: BlockPage;
}

const rendered = new WeakMap<Block, Rendered>();

/**
 * A block as it stands on the page. The same block object gives the same element object while the page around it stays
 * the same, so that building again costs what has changed. Throws on a block of an unknown type, by name.
 */
export function blockToHast(block: Block, page: BlockPage): Element {
  const known = rendered.get(block);
  if (known && samePage(known.page, page)) return known.element;
  const element = handleBlock(WRITERS, block, page);
  rendered.set(block, { element, page });
  return element;
}

function samePage(a: BlockPage, b: BlockPage): boolean {
  return (
    a.direction === b.direction &&
    a.resolve === b.resolve &&
    a.labels === b.labels &&
    a.site === b.site &&
    a.linked === b.linked
  );
}
