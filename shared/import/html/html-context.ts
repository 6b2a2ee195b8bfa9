import type { Block } from '../../story/block.ts';
import type { PictureNames } from '../picture-names.ts';
import type { TextLook } from './block-collector.ts';
import type { HtmlNode } from './html-tree.ts';

/** Reads nodes at one place of the tree into blocks. `context` may leave out more than the reader's own does. */
export type ReadHtmlBlocks = (
  nodes: readonly HtmlNode[],
  place: Place,
  context: HtmlContext,
) => readonly Block[];

/** What holds for a whole import. */
export interface HtmlContext {
  readonly names: PictureNames;
  readonly baseUrl: string | undefined;
  /** Elements that are furniture of the page or have been read into a field. */
  readonly skipped: ReadonlySet<unknown>;
  /** False among several pictures of one figure, whose links lead from one to the next. */
  readonly linksOfPictures?: boolean;
  /** The blocks of some nodes on their own: what a block that holds others reads its content with. */
  readonly blocksOf: ReadHtmlBlocks;
}

/** What holds at one place of the tree. */
export interface Place extends TextLook {
  /** Lists around this place. */
  readonly listDepth: number;
  /** Figures, quotes and tables around this place. */
  readonly boxDepth: number;
}

export const OUTERMOST_PLACE: Place = {
  marks: new Set(),
  link: null,
  phrase: null,
  direction: null,
  listDepth: 0,
  boxDepth: 0,
};
