import { assertNever } from '../assert-never.ts';
import type { Block, List } from './block.ts';
import { plainText } from './inline.ts';

/** The words a reader reads in a block, without marks; paragraphs and list items on lines of their own (`\n`). */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return listText(block);
    case 'quote':
    case 'pullquote':
      return lines([...block.children.map(blockText), plainText(block.attribution)]);
    case 'figure':
      return lines([block.caption, block.credit]);
    case 'divider':
      return '';
    case 'keypoints':
      return lines([block.title, ...block.points].map(plainText));
    case 'embed':
      return lines([block.title, block.description]);
    case 'related':
      return lines([block.label, block.headline]);
    default:
      return assertNever(block, 'block');
  }
}

function listText(list: List): string {
  return lines(list.items.flatMap((item) => [plainText(item.children), ...item.lists.map(listText)]));
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
