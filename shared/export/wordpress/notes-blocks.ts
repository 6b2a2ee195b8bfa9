import type { Element } from 'hast';
import { headingBlock, listBlock } from './story-blocks.ts';

/** The notes of a story as a heading and a list: WordPress keeps its own beside the text, where no markup gets them. */
export function notesBlocks(notes: readonly Element[]): readonly string[] {
  return notes.map((element) => {
    if (element.tagName !== 'ol') return headingBlock(element);
    const items = element.children.map(() => ({ children: [], lists: [] }));
    return listBlock({ type: 'list', ordered: true, items }, element);
  });
}
