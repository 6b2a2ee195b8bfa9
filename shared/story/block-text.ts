import type { Block } from './block.ts';
import { modelOf } from './blocks/block-models.ts';

/**
 * The words a reader reads in a block, without marks; paragraphs, list items, rows of tables and notes on
 * lines of their own (`\n`), cells parted by tabs.
 */
export function blockText(block: Block): string {
  return modelOf(block).text(block);
}
