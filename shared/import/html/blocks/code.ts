import type { Block } from '../../../story/block.ts';
import { paragraphOfCode } from '../../paragraph-of-code.ts';
import { type HtmlElement, rawText } from '../html-tree.ts';

/** Preformatted text: the model has no block for it, so its lines stand in one paragraph. */
export function codeFromHtml(element: HtmlElement): readonly Block[] {
  return paragraphOfCode(rawText(element));
}
