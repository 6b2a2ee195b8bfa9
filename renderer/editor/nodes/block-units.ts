import type { ElementTransformer } from '@lexical/markdown';
import type { LucideIcon } from 'lucide-react';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import type { Block, BlockOf, BlockType } from '../../../shared/story/block.ts';
import { BLOCK_TYPES } from '../../../shared/story/blocks/block-models.ts';
import type {
  BlockUnit,
  EditorUnit,
  InsertEntry,
  InsertEntryAction,
  MenuPlace,
  TurnIntoEntry,
} from './block-unit.ts';
import { codeUnit } from './code/code-unit.ts';
import { dividerUnit } from './divider/divider-unit.ts';
import { embedUnit } from './embed/embed-unit.ts';
import { figureUnit } from './figure/figure-unit.ts';
import { footnoteUnit } from './footnote/footnote-unit.ts';
import { galleryUnit } from './gallery/gallery-unit.ts';
import { headingUnit } from './heading/heading-unit.ts';
import { keyPointsUnit } from './key-points/key-points-unit.ts';
import { listUnit } from './list/list-unit.ts';
import { paragraphUnit } from './paragraph/paragraph-unit.ts';
import { phraseUnit } from './phrase/phrase-unit.ts';
import { pullQuoteUnit, quoteUnit } from './quote/quote-units.ts';
import { relatedUnit } from './related/related-unit.ts';
import { tableUnit } from './table/table-unit.ts';

/** What stands in a line, and is put in from the same menus as blocks. */
type InlineUnit = 'footnote' | 'phrase';

/**
 * The one list of what the editor can write, in the order in which it is offered: a type of block that is
 * not here does not compile.
 */
const UNITS = {
  paragraph: paragraphUnit,
  heading: headingUnit,
  list: listUnit,
  quote: quoteUnit,
  pullquote: pullQuoteUnit,
  figure: figureUnit,
  gallery: galleryUnit,
  table: tableUnit,
  footnote: footnoteUnit,
  phrase: phraseUnit,
  keypoints: keyPointsUnit,
  embed: embedUnit,
  related: relatedUnit,
  code: codeUnit,
  divider: dividerUnit,
} as const satisfies { readonly [T in BlockType]: BlockUnit<BlockOf<T>> } & Readonly<
  Record<InlineUnit, EditorUnit>
>;

type Units = typeof UNITS;
type KindOf = { [T in keyof Units]: keyof Units[T]['kinds'] }[keyof Units];
type InsertOf = { [T in keyof Units]: keyof Units[T]['inserts'] }[keyof Units];
type Kinds = Readonly<Record<TurnIntoAction, TurnIntoEntry>>;
type Inserts = Readonly<Record<InsertEntryAction, InsertEntry>>;

/** All units, in the order in which they are offered. */
const IN_ORDER = Object.values<{
  readonly extension: EditorUnit['extension'];
  readonly kinds: Partial<Kinds>;
  readonly inserts: Partial<Inserts>;
}>(UNITS);

/** Everything that blocks can be turned into: one that no unit has does not compile. */
export const KINDS: Kinds = Object.assign({}, ...IN_ORDER.map(({ kinds }) => kinds)) as Record<
  KindOf,
  TurnIntoEntry
>;

/** Everything that can be put in: the same. */
export const INSERTS: Inserts = Object.assign({}, ...IN_ORDER.map(({ inserts }) => inserts)) as Record<
  InsertOf,
  InsertEntry
>;

/** What a menu at the caret puts in. */
export const CARET_INSERTS = IN_ORDER.flatMap(({ inserts }) => namesIn(inserts, 'caret'));

/** What the toolbar's menu puts in, and makes of what is there. */
export const TOOLBAR_ENTRIES = IN_ORDER.flatMap(({ kinds, inserts }) => [
  ...namesIn(kinds, 'toolbar'),
  ...namesIn(inserts, 'toolbar'),
]);

/** In the order in which they are offered. */
export const KIND_NAMES = Object.keys(KINDS) as readonly TurnIntoAction[];

/** Those of blocks, for whoever has a node and no block yet. */
export const BLOCK_UNITS = BLOCK_TYPES.map((type): Pick<BlockUnit<Block>, '$read'> => UNITS[type]);

/** What makes a block of a line as it is typed. */
export const TYPED_BLOCKS = BLOCK_TYPES.flatMap((type): readonly ElementTransformer[] => UNITS[type].typed);

/** What the nodes of all blocks, footnotes and phrases do; both kinds of quotes are written in the same way. */
export const UNIT_EXTENSIONS = [...new Set(IN_ORDER.map(({ extension }) => extension))];

/** The sign of what blocks are turned into or what is put in. */
export function iconOf(action: TurnIntoAction | InsertEntryAction): LucideIcon {
  return { ...KINDS, ...INSERTS }[action].icon;
}

/** The unit of a block's type. Throws by name on a block of an unknown type. */
export function unitOf<B extends Block>(block: B): BlockUnit<B> {
  if (!Object.hasOwn(UNITS, block.type)) throw new Error(`Unknown block "${String(block.type)}"`);
  // The record pairs each type with the unit of that very type.
  return UNITS[block.type] as unknown as BlockUnit<B>;
}

function namesIn<Name extends string>(
  entries: Readonly<Partial<Record<Name, { readonly place: MenuPlace }>>>,
  menu: Exclude<MenuPlace, 'both'>,
): readonly Name[] {
  const names = Object.keys(entries) as Name[];
  return names.filter((name) => entries[name]?.place === menu || entries[name]?.place === 'both');
}
