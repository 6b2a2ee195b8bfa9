import type { DocxBlock, DocxParagraph } from './docx-block.ts';

/**
 * Puts indented paragraphs between two items of one list into the item before them, where a reader sees them;
 * Word says nothing of it.
 */
export function goOnInItems(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  return blocks.map((block, at) => {
    if (!isIndented(block)) return block;
    const before = blocks.slice(0, at).findLast((other) => !isIndented(other));
    const after = blocks.slice(at + 1).find((other) => !isIndented(other));
    return goesOn(before, after) ? { ...block, goesOn: true } : block;
  });
}

function isIndented(block: DocxBlock): block is DocxParagraph {
  return (
    block.type === 'paragraph' &&
    block.indented &&
    !block.list &&
    block.role === null &&
    block.heading === null
  );
}

function goesOn(before: DocxBlock | undefined, after: DocxBlock | undefined): boolean {
  if (before?.type !== 'paragraph' || after?.type !== 'paragraph' || !before.list || !after.list)
    return false;
  const { level, ordered, number } = after.list;
  return (
    level === before.list.level &&
    ordered === before.list.ordered &&
    (!ordered || number === before.list.number + 1)
  );
}
