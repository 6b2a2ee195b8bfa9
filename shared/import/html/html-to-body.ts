import type { Block } from '../../story/block.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import type { ImportedPicture } from '../imported-story.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { OUTERMOST_PLACE } from './html-context.ts';
import { parseHtml } from './parse-html.ts';
import { takeComments } from './take-comments.ts';
import { blocksOf } from './walk-html.ts';

/** Blocks from a piece of HTML, and the pictures that they show. */
export interface ImportedBody {
  readonly body: readonly Block[];
  readonly pictures: readonly ImportedPicture[];
  /** How many comments of editors stood beside it, which no reader may see. */
  readonly comments: number;
}

/**
 * Everything in a piece of HTML that the model can hold, in its order: what a paste brings, with nothing
 * chosen or left out but what shows no words. The body is canonical. Total: any string gives a body.
 */
export function htmlToBody(html: string, options: { readonly baseUrl?: string } = {}): ImportedBody {
  const names = pictureNames(options.baseUrl);
  const { blocks, comments } = readPiece(html, names, options.baseUrl);
  return { body: canonicalBody(blocks), pictures: names.pictures, comments };
}

/** `htmlToBody` for a piece of a larger document, whose pictures share `names`. */
export function htmlToBlocks(html: string, names: PictureNames, baseUrl?: string): readonly Block[] {
  return readPiece(html, names, baseUrl).blocks;
}

function readPiece(
  html: string,
  names: PictureNames,
  baseUrl: string | undefined,
): { readonly blocks: readonly Block[]; readonly comments: number } {
  const document = parseHtml(html);
  const comments = takeComments(document).length;
  const context = { names, baseUrl, skipped: new Set(), blocksOf };
  return { blocks: blocksOf(document.childNodes, OUTERMOST_PLACE, context), comments };
}
