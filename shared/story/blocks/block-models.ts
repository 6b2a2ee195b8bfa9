import type { Block, BlockOf, BlockType } from '../block.ts';
import type { BlockLine } from './block-line.ts';
import { codeModel } from './code.ts';
import { dividerModel } from './divider.ts';
import { embedModel } from './embed.ts';
import { type Figure, type FigureChange, figureModel } from './figure.ts';
import { galleryModel } from './gallery.ts';
import { type Heading, headingModel } from './heading.ts';
import { keyPointsModel } from './key-points.ts';
import { type List, listModel } from './list.ts';
import { type Paragraph, paragraphModel } from './paragraph.ts';
import { pullQuoteModel, quoteModel } from './quote.ts';
import { relatedBoxModel } from './related-box.ts';
import { tableModel } from './table.ts';
import type { TextVisitor } from './text-visitor.ts';

/** The blocks that every writer prints itself, and that any other block can be said in. */
export type PlainBlock = Paragraph | Heading | List;

/** Everything that is known of one type of block apart from how an editor or a format shows it. */
export interface BlockModel<B extends Block> {
  /** What it is called in a sentence. */
  readonly name: string;
  /** Its words are written for readers; those of code are not, so that nothing is looked for in them. */
  readonly isProse: boolean;
  /** What it can do without, as it is where it is missing from a file. */
  readonly defaults: Readonly<Partial<B>>;
  /** See `canonicalBody`. */
  canonical(block: B): B;
  /** What a reader sees of it, see `visibleBody`; nothing where it says nothing. */
  visible(block: B): readonly B[];
  /** See `blockText`. */
  text(block: B): string;
  /** See `mapTexts`. */
  mapTexts(block: B, visit: TextVisitor): B;
  /** The lines that a comparison reads; everything that a person can change of it is in there. */
  lines(block: B): readonly BlockLine[];
  /** The same words in plain blocks, for a writer that has no handler of its own for it. */
  fallback(block: B): readonly PlainBlock[];
  /** Its pictures, in reading order. */
  figures(block: B): readonly Figure[];
  /** What stands in its place once each of its pictures was exchanged; the same object where nothing changed. */
  mapFigures(block: B, change: FigureChange): readonly Block[];
  /** What it shows or leads to, as names to compare; a block with any is that thing, whatever it says of it. */
  references(block: B): readonly string[];
}

/** The one list of what a body can be made of: the type of a block follows it. */
export const BLOCK_MODELS = {
  paragraph: paragraphModel,
  heading: headingModel,
  list: listModel,
  quote: quoteModel,
  pullquote: pullQuoteModel,
  figure: figureModel,
  gallery: galleryModel,
  divider: dividerModel,
  keypoints: keyPointsModel,
  embed: embedModel,
  related: relatedBoxModel,
  table: tableModel,
  code: codeModel,
};

/** Each model says everything of its own type. */
const MODELS: { readonly [T in BlockType]: BlockModel<BlockOf<T>> } = BLOCK_MODELS;

/** All types of blocks. */
export const BLOCK_TYPES = Object.keys(MODELS) as readonly BlockType[];

/** The model of a block's type. Throws by name on a block of an unknown type. */
export function modelOf<B extends Block>(block: B): BlockModel<B> {
  if (!Object.hasOwn(MODELS, block.type)) throw new Error(`Unknown block "${String(block.type)}"`);
  return MODELS[block.type] as unknown as BlockModel<B>;
}

/** The fields that a stored block of this type may lack, with the values that they have then; empty for no type. */
export function blockDefaults(type: unknown): Readonly<Record<string, unknown>> {
  const known = BLOCK_TYPES.find((one) => one === type);
  return known ? MODELS[known].defaults : {};
}

/** What a type of block is called in a sentence. */
export function blockName(type: BlockType): string {
  return MODELS[type].name;
}

/** A block in plain blocks that hold all of its words. */
export function plainBlocks(block: Block): readonly PlainBlock[] {
  return modelOf(block).fallback(block);
}
