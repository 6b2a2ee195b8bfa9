import { blocksToHtml } from './blocks-to-html.ts';
import type { DocxBlock } from './docx-block.ts';
import type { DocxContext } from './docx-context.ts';
import { fieldStack } from './fields.ts';
import type { NoteKind } from './notes.ts';
import type { Piece } from './piece.ts';
import { plainParagraph, readBlocks } from './read-blocks.ts';
import type { Relationships } from './relationships.ts';
import { elementsIn } from './xml-tree.ts';

/** The notes that the text refers to, as paragraphs that begin with the note's number, in the order of the numbers. */
export function notesToHtml(
  context: DocxContext,
  relationships: Readonly<Record<NoteKind, Relationships>>,
): string {
  const html: string[] = [];
  // A note may refer to a further one, which then stands at the end of the list that is being read.
  for (const { kind, number, element } of context.notes.referred) {
    const within = { ...context, relationships: relationships[kind], fields: fieldStack() };
    html.push(blocksToHtml(numbered(readBlocks(elementsIn(element), within), number)));
  }
  return html.join('');
}

function numbered(blocks: readonly DocxBlock[], number: number): readonly DocxBlock[] {
  const sign: readonly Piece[] = [
    { type: 'note', number },
    { type: 'text', text: ' ', marks: new Set(), href: null },
  ];
  const [first, ...rest] = blocks.filter((block) => block.type === 'table' || block.pieces.length > 0);
  if (first?.type === 'paragraph' && first.list === null)
    return [{ ...first, pieces: [...sign, ...first.pieces] }, ...rest];
  const alone = plainParagraph(sign);
  return first ? [alone, first, ...rest] : [alone];
}
