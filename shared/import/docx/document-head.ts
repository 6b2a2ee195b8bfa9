import { lineValue } from '../field-values.ts';
import { HEADLINE_NOTE_MOVED } from '../headline-notes.ts';
import type { DocxBlock, DocxParagraph } from './docx-block.ts';
import { type DocxInline, docxInlinesToText } from './docx-inline.ts';

/** Takes the headline from the beginning, and a subtitle after it. */
export function documentHead(blocks: readonly DocxBlock[], warn: (sentence: string) => void) {
  const rest = blocks.filter((block) => block.type === 'table' || block.isRule || block.inlines.length > 0);
  const headline = lineOf(rest[0], (first) => first.role === 'title' || first.heading === 1);
  if (headline === '') return { headline, standfirst: '', rest };
  const standfirst = lineOf(rest[1], (second) => second.role === 'subtitle');
  const taken = standfirst === '' ? 1 : 2;
  const notes = rest.slice(0, taken).flatMap((block) => (block.type === 'paragraph' ? notesIn(block) : []));
  if (notes.length > 0) warn(HEADLINE_NOTE_MOVED);
  return { headline, standfirst, rest: withNotes(rest.slice(taken), notes) };
}

function notesIn({ inlines }: DocxParagraph): readonly DocxInline[] {
  return inlines.filter(({ type }) => type === 'note');
}

/** The notes of the headline at the end of the first paragraph of the text. */
function withNotes(blocks: readonly DocxBlock[], notes: readonly DocxInline[]): readonly DocxBlock[] {
  const at = blocks.findIndex((block) => block.type === 'paragraph' && block.heading === null);
  const first = blocks[at];
  if (notes.length === 0 || first?.type !== 'paragraph') return blocks;
  return blocks.with(at, { ...first, inlines: [...first.inlines, ...notes] });
}

/** A paragraph's words when a field can hold it whole, else nothing. */
function lineOf(block: DocxBlock | undefined, wanted: (paragraph: DocxParagraph) => boolean): string {
  if (block?.type !== 'paragraph' || !wanted(block)) return '';
  if (block.inlines.some((inline) => inline.type === 'picture')) return '';
  return lineValue(docxInlinesToText(block.inlines).replace(/\s+/g, ' ').trim()) ?? '';
}
