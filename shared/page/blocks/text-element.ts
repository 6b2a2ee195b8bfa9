import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Inline, plainText } from '../../story/inline.ts';
import type { PageDirection } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import { inlinesToHast } from './inlines-to-hast.ts';

/**
 * An element that holds nothing but inlines, with the direction that they need on this page, or the one
 * that was chosen. A chosen one is written into `data-dir` too, so that an import of the page finds it.
 */
export function textElement(
  tagName: string,
  inlines: readonly Inline[],
  page: PageDirection,
  chosen?: PageDirection,
): Element {
  const content = inlinesToHast(inlines);
  return h(tagName, { dir: chosen ?? ownDirection(plainText(inlines), page), dataDir: chosen }, content);
}
