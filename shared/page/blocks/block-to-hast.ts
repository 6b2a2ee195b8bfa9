import type { Element } from 'hast';
import { assertNever } from '../../assert-never.ts';
import type { Block } from '../../story/block.ts';
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
  const element = render(block, page);
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

function render(block: Block, page: BlockPage): Element {
  const { direction, resolve } = page;
  switch (block.type) {
    case 'paragraph':
      return paragraphToHast(block, direction);
    case 'heading':
      return headingToHast(block, direction);
    case 'list':
      return listToHast(block, direction);
    case 'quote':
    case 'pullquote':
      return quoteToHast(block, direction);
    case 'figure':
      return figureToHast(block, direction, resolve);
    case 'gallery':
      return galleryToHast(block, direction, resolve);
    case 'divider':
      return dividerToHast();
    case 'keypoints':
      return keyPointsToHast(block, page);
    case 'embed':
      return embedToHast(block, page);
    case 'related':
      return relatedBoxToHast(block, page);
    case 'table':
      return tableToHast(block, direction);
    case 'code':
      return codeToHast(block);
    default:
      return assertNever(block, 'block');
  }
}
