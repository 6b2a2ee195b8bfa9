import { elementsIn } from '../xml/xml-tree.ts';
import { docxBlocksToHtml } from './docx-blocks-to-html.ts';
import type { DocxContext } from './docx-context.ts';
import { fieldStack } from './fields.ts';
import type { NoteKind } from './notes.ts';
import { readBlocks } from './read-blocks.ts';
import type { Relationships } from './relationships.ts';

/** The notes that the text refers to, in the order of their numbers, each with the way back to its mark. */
export function notesToHtml(
  context: DocxContext,
  relationships: Readonly<Record<NoteKind, Relationships>>,
): string {
  const html: string[] = [];
  // A note may refer to a further one, which then stands at the end of the list that is being read.
  for (const { kind, number, element } of context.notes.referred) {
    const within = { ...context, relationships: relationships[kind], fields: fieldStack(element) };
    const blocks = readBlocks(elementsIn(element), within).filter(
      (block) => block.type === 'table' || block.inlines.length > 0,
    );
    const back = `<a href="#note-mark-${number}">${number}</a>`;
    html.push(`<div id="note-${number}">${back}${docxBlocksToHtml(blocks)}</div>`);
  }
  return html.join('');
}
