import type { Block } from '../../../story/block.ts';
import { blockSchema } from '../../../story/block-schema.ts';
import { canonicalBlock } from '../../../story/canonical-body.ts';
import { FOLDED_NOTE_TAG } from '../fold-notes.ts';
import { findElement, findElements, hasClass } from '../html-tree.ts';
import { parseHtml } from '../parse-html.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownTable } from './own-table.ts';

/**
 * The table that our own Markdown holds as HTML, exactly; null for any other HTML. What it says is checked
 * like a stranger's.
 */
export function ownTableInMarkdown(html: string): Block | null {
  if (!html.startsWith('<figure class="table">')) return null;
  const figure = findElement(parseHtml(html), (element) => element.tagName === 'figure');
  // Notes stand in the cells, see the exporter.
  for (const note of figure ? findElements(figure, (element) => hasClass(element, 'note')) : [])
    note.tagName = FOLDED_NOTE_TAG;
  try {
    const table = figure && hasClass(figure, 'table') ? canonicalBlock(ownTable(figure)) : null;
    return table && blockSchema.safeParse(table).success ? table : null;
  } catch (error) {
    if (error instanceof NotOurPage) return null;
    throw error;
  }
}
