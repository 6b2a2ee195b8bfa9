import type { Block } from '../story/block.ts';
import type { Inline } from '../story/inline.ts';
import { visibleInlines } from '../story/visible-body.ts';

/** A table's row as a paragraph, cells parted by ` | `; nothing for a row without words. */
export function rowParagraph(cells: readonly (readonly Inline[])[]): readonly Block[] {
  if (cells.every((cell) => cell.length === 0)) return [];
  const inlines = cells.flatMap((cell, i): Inline[] =>
    i === 0 ? [...cell] : [{ type: 'text', text: ' | ' }, ...cell],
  );
  return [{ type: 'paragraph', children: visibleInlines(inlines) }];
}
