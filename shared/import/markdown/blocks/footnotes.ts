import type { FootnoteDefinition } from 'mdast';
import type { Block } from '../../../story/block.ts';
import type { Footnote } from '../../../story/inline.ts';
import { noteOfBlocks } from '../../note-of-blocks.ts';
import type { MarkdownContext } from '../markdown-context.ts';

export interface MarkdownNotes {
  take(identifier: string, context: MarkdownContext): Footnote | null;
  /** The blocks of notes that no mark leads to, so that no word of them is lost. */
  left(context: MarkdownContext): readonly Block[];
}

/** Marks of one note that have its words; a text made to be large has more. */
const MOST_MARKS = 50;

/** The notes of a file. Each mark has its note's words; those in a note lead nowhere, since notes do not nest. */
export function markdownNotes(definitions: readonly FootnoteDefinition[]): MarkdownNotes {
  const waiting = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    if (!waiting.has(definition.identifier)) waiting.set(definition.identifier, definition);
  }
  const repeated = definitions.filter((definition) => waiting.get(definition.identifier) !== definition);
  const read = new Map<string, { readonly note: Footnote; marks: number }>();
  let reading = false;
  return {
    take(identifier, context) {
      const known = reading ? undefined : read.get(identifier);
      if (known) return ++known.marks > MOST_MARKS ? null : known.note;
      const definition = reading ? undefined : waiting.get(identifier);
      if (!definition) return null;
      waiting.delete(identifier);
      reading = true;
      const note = noteOfBlocks(context.blocksOf(definition.children, context, 0));
      reading = false;
      read.set(identifier, { note, marks: 1 });
      return note;
    },
    left: (context) =>
      [...waiting.values(), ...repeated].flatMap(({ children }) => context.blocksOf(children, context, 0)),
  };
}
