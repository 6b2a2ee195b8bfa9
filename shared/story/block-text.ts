import { assertNever } from '../assert-never.ts';
import type { Block, List } from './block.ts';
import { type Inline, notesIn, plainText } from './inline.ts';

/** The words a reader reads in a block, without marks; paragraphs, list items and notes on lines of their own (`\n`). */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lines(lineTexts(block.children));
    case 'list':
      return listText(block);
    case 'quote':
    case 'pullquote':
      return lines([...block.children.map(blockText), ...lineTexts(block.attribution)]);
    case 'figure':
      return lines([block.caption, block.credit]);
    case 'divider':
      return '';
    case 'keypoints':
      return lines([block.title, ...block.points].flatMap(lineTexts));
    case 'embed':
      return lines([block.title, block.description]);
    case 'related':
      return lines([block.label, block.headline]);
    default:
      return assertNever(block, 'block');
  }
}

function listText(list: List): string {
  return lines(list.items.flatMap((item) => [...lineTexts(item.children), ...item.lists.map(listText)]));
}

/** A line of the story, and its notes after it. */
function lineTexts(inlines: readonly Inline[]): readonly string[] {
  return [plainText(inlines), ...notesIn(inlines).map((note) => plainText(note.children))];
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
