import { $isTextNode, type LexicalEditor } from 'lexical';
import type { BlockLine, Leaf } from './text-lines.ts';

/** Part of a line that is not in the language of the story; offsets are UTF-16 units. */
export interface LineAside {
  readonly start: number;
  readonly end: number;
  /** BCP 47 tag; null for what is in no language, as code is. */
  readonly language: string | null;
}

/** The parts of a line in other languages than the story's: the page says it of its elements, by `lang`. */
export function $lineAsides(editor: LexicalEditor, { leaves }: BlockLine): readonly LineAside[] {
  const own = languageOf(editor.getRootElement());
  return leaves.flatMap((leaf) => {
    const language = $isCode(leaf) ? null : languageOf(editor.getElementByKey(leaf.node.getKey())) || own;
    return language === own ? [] : [{ start: leaf.start, end: leaf.start + leaf.text.length, language }];
  });
}

function $isCode({ node }: Leaf): boolean {
  return ($isTextNode(node) && node.hasFormat('code')) || node.getParent()?.getType() === 'code';
}

function languageOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') ?? '';
}
