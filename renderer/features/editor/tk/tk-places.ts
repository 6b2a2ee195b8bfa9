import { findTks, type Tk } from '../../../../shared/story/tk.ts';
import type { EditorText, TextBlock, TextSpan } from '../../../editor/find/editor-text.ts';

/** A TK in the text, or in a field of the paper: headline, standfirst, the words of a picture. */
export type TkPlace =
  | { readonly kind: 'text'; readonly span: TextSpan }
  | { readonly kind: 'field'; readonly field: HTMLTextAreaElement; readonly tk: Tk };

const known = new WeakMap<TextBlock, readonly TextSpan[]>();

/** The TKs in the lines of a block; one that did not change is read once. */
export function tksOf(block: TextBlock): readonly TextSpan[] {
  const lines = block.isCode ? [] : block.lines;
  const spans =
    known.get(block) ??
    lines.flatMap((line, index) =>
      block.fieldLines.has(index) ? [] : findTks(line).map((tk) => ({ ...tk, block, line: index })),
    );
  known.set(block, spans);
  return spans;
}

/** Every TK of the paper that the text stands on, from top to bottom. */
export function tkPlaces(text: EditorText): readonly TkPlace[] {
  const root = text.editor.getRootElement();
  const fields = [...(root?.closest('section')?.querySelectorAll('textarea') ?? [])];
  const above = fields.filter((field) => !root?.contains(field));
  const inBlocks = text.blocks().flatMap((block) => {
    const spans = tksOf(block).map((span): TkPlace => ({ kind: 'text', span }));
    const element =
      block.lines.length === block.fieldLines.size ? text.editor.getElementByKey(block.key) : null;
    return element ? [...spans, ...[...element.querySelectorAll('textarea')].flatMap(inField)] : spans;
  });
  return [...above.flatMap(inField), ...inBlocks];
}

function inField(field: HTMLTextAreaElement): readonly TkPlace[] {
  return findTks(field.value).map((tk) => ({ kind: 'field', field, tk }));
}
