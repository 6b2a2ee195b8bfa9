import { assertNever } from '../assert-never.ts';
import type { Block, List, TableCell } from './block.ts';
import { type Inline, notesIn, plainText } from './inline.ts';

/** The words a reader reads in a block, without marks; paragraphs, list items, rows of tables and notes on lines of their own (`\n`), cells parted by tabs. */
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
      return lines([block.caption, block.credit, block.licence ?? '']);
    case 'gallery':
      return lines([...block.figures.map(blockText), block.caption]);
    case 'divider':
      return '';
    case 'keypoints':
      return lines([block.title, ...block.points].flatMap(lineTexts));
    case 'embed':
      return lines([block.title, block.description]);
    case 'related':
      return lines([block.label, block.headline]);
    case 'table':
      return lines([
        ...lineTexts(block.caption),
        ...block.rows.map(rowText),
        ...block.rows.flat().flatMap((cell) => lineTexts(cell.children).slice(1)),
      ]);
    case 'code':
      return block.text;
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

function rowText(row: readonly TableCell[]): string {
  const cells = row.map((cell) => plainText(cell.children));
  return cells.every((text) => text === '') ? '' : cells.join('\t');
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
