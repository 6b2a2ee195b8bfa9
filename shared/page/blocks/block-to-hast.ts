import type { Element } from 'hast';
import { assertNever } from '../../assert-never.ts';
import type { Block } from '../../story/block.ts';
import type { Direction } from '../own-direction.ts';
import type { PageResources } from '../page-resources.ts';
import { dividerToHast } from './divider-to-hast.ts';
import { figureToHast } from './figure-to-hast.ts';
import { headingToHast } from './heading-to-hast.ts';
import { listToHast } from './list-to-hast.ts';
import { paragraphToHast } from './paragraph-to-hast.ts';
import { quoteToHast } from './quote-to-hast.ts';

interface Rendered {
  readonly element: Element;
  readonly direction: Direction;
  readonly resolve: PageResources;
}

const rendered = new WeakMap<Block, Rendered>();

/**
 * A block as it stands on the page. The same block object gives the same element object while direction and resources stay
 * the same, so that building again costs what has changed. Throws on a block of an unknown type, by name.
 */
export function blockToHast(block: Block, direction: Direction, resolve: PageResources): Element {
  const known = rendered.get(block);
  if (known && known.direction === direction && known.resolve === resolve) return known.element;
  const element = render(block, direction, resolve);
  rendered.set(block, { element, direction, resolve });
  return element;
}

function render(block: Block, direction: Direction, resolve: PageResources): Element {
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
    case 'divider':
      return dividerToHast();
    default:
      return assertNever(block, 'block');
  }
}
