import { $isTextNode, type LexicalEditor } from 'lexical';
import { lineOf } from '../../../shared/find/map-texts.ts';
import type { Inline } from '../../../shared/story/inline.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { $isCreditField } from './field-place.ts';
import type { EditorLine, Leaf } from './text-lines.ts';

/** Part of a line that is not in the language of the story; offsets are UTF-16 units. */
export interface ForeignSpan {
  readonly start: number;
  readonly end: number;
  /** BCP 47 tag; null for what is in no language, as code is. */
  readonly language: string | null;
}

/** The parts of a line in other languages than the story's: the page says it of its elements, by `lang`. */
export function $foreignSpans(
  editor: LexicalEditor,
  { text, leaves, field }: EditorLine,
): readonly ForeignSpan[] {
  if (field && $isCreditField(field)) return [{ start: 0, end: text.length, language: null }];
  if ($isFootnoteNode(field?.node)) return foreignSpansIn(field.node.getNote().children);
  const own = languageOf(editor.getRootElement());
  return leaves.flatMap((leaf) => {
    const language = $isCode(leaf) ? null : languageOf(editor.getElementByKey(leaf.node.getKey())) || own;
    return language === own ? [] : [{ start: leaf.start, end: leaf.start + leaf.text.length, language }];
  });
}

function foreignSpansIn(inlines: readonly Inline[], from = 0): readonly ForeignSpan[] {
  let start = from;
  return inlines.flatMap((inline) => {
    const at = start;
    start += lineOf([inline]).length;
    if (inline.type === 'link') return foreignSpansIn(inline.children, at);
    if (inline.type !== 'text') return [];
    const isCode = inline.marks?.includes('code') ?? false;
    const language = isCode ? null : inline.phrase?.language;
    return language === undefined || (language === null && !isCode)
      ? []
      : [{ start: at, end: start, language }];
  });
}

function $isCode({ node }: Leaf): boolean {
  return ($isTextNode(node) && node.hasFormat('code')) || node.getParent()?.getType() === 'code';
}

function languageOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') ?? '';
}
