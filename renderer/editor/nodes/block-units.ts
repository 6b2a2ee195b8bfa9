import type { Block, BlockOf, BlockType } from '../../../shared/story/block.ts';
import type { BlockUnit } from './block-unit.ts';
import { codeUnit } from './code/code-unit.ts';
import { dividerUnit } from './divider/divider-unit.ts';
import { embedUnit } from './embed/embed-unit.ts';
import { figureUnit } from './figure/figure-unit.ts';
import { galleryUnit } from './gallery/gallery-unit.ts';
import { headingUnit } from './heading/heading-unit.ts';
import { keyPointsUnit } from './key-points/key-points-unit.ts';
import { listUnit } from './list/list-unit.ts';
import { paragraphUnit } from './paragraph/paragraph-unit.ts';
import { pullQuoteUnit, quoteUnit } from './quote/quote-units.ts';
import { relatedUnit } from './related/related-unit.ts';
import { tableUnit } from './table/table-unit.ts';

/** The one list of what the editor can write: a type of block that is not here does not compile. */
const BLOCK_UNITS: { readonly [T in BlockType]: BlockUnit<BlockOf<T>> } = {
  paragraph: paragraphUnit,
  heading: headingUnit,
  list: listUnit,
  quote: quoteUnit,
  pullquote: pullQuoteUnit,
  figure: figureUnit,
  gallery: galleryUnit,
  table: tableUnit,
  keypoints: keyPointsUnit,
  embed: embedUnit,
  related: relatedUnit,
  code: codeUnit,
  divider: dividerUnit,
};

/** In the order in which they are offered. */
export const UNITS = Object.values<Omit<BlockUnit<Block>, '$write'>>(BLOCK_UNITS);

/** The unit of a block's type. Throws by name on a block of an unknown type. */
export function unitOf<B extends Block>(block: B): BlockUnit<B> {
  if (!Object.hasOwn(BLOCK_UNITS, block.type)) throw new Error(`Unknown block "${String(block.type)}"`);
  // The record pairs each type with the unit of that very type.
  return BLOCK_UNITS[block.type] as unknown as BlockUnit<B>;
}
