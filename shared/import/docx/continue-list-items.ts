import type { DocxBlock, DocxParagraph } from './docx-block.ts';

/**
 * Marks indented paragraphs between two items of one list as `continuesItem`: a reader sees them in the item
 * before them, though the file does not say so.
 */
export function continueListItems(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  const out: DocxBlock[] = [];
  let before: DocxBlock | undefined;
  let between: DocxParagraph[] = [];
  const take = (after: DocxBlock | undefined) => {
    const inItem = between.length > 0 && isContinued(before, after);
    for (const paragraph of between) out.push(inItem ? { ...paragraph, continuesItem: true } : paragraph);
    between = [];
    before = after;
  };
  for (const block of blocks) {
    if (isIndented(block)) between.push(block);
    else {
      take(block);
      out.push(block);
    }
  }
  take(undefined);
  return out;
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

function isContinued(before: DocxBlock | undefined, after: DocxBlock | undefined): boolean {
  if (before?.type !== 'paragraph' || after?.type !== 'paragraph' || !before.list || !after.list)
    return false;
  const { level, ordered, number } = after.list;
  return (
    level === before.list.level &&
    ordered === before.list.ordered &&
    (!ordered || number === before.list.number + 1)
  );
}
