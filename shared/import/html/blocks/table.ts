import type { Block } from '../../../story/block.ts';
import { joinedInlines } from '../../quote-of-blocks.ts';
import { rowParagraph } from '../../row-paragraph.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { childElements, type HtmlElement } from '../html-tree.ts';
import { blocksOf } from '../walk-html.ts';

/**
 * A table, for which the model has no block: one paragraph a row, cells parted by ` | `. A row with more in a cell than a paragraph or two
 * (a page laid out with tables, a list in a cell) gives its blocks one after another.
 */
export function tableFromHtml(table: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  return childElements(table).flatMap((part) => {
    if (part.tagName === 'caption') return blocksOf([part], place, context);
    const rows = part.tagName === 'tr' ? [part] : childElements(part);
    return rows.flatMap((row) => rowFromHtml(row, place, context));
  });
}

function rowFromHtml(row: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  if (context.skipped.has(row)) return [];
  const cells = childElements(row).map((cell) => blocksOf([cell], place, context));
  const filled = cells.filter((blocks) => blocks.length > 0);
  const simple = filled.every(
    (blocks) => blocks.length <= 2 && blocks.every((block) => block.type === 'paragraph'),
  );
  if (filled.length === 1 || !simple) return cells.flat();
  return rowParagraph(cells.map(joinedInlines));
}
