import {
  $createLineBreakNode,
  $createTextNode,
  $isLineBreakNode,
  $isTextNode,
  IS_CODE,
  type LexicalNode,
} from 'lexical';
import { plainText } from '../../../../shared/story/inline.ts';
import { $isFootnoteNode } from '../footnote/FootnoteNode.ts';
import type { CodeNode } from './CodeNode.ts';

/**
 * Text as the nodes of a code block. They carry the editor's mark for code, which keeps Markdown's
 * shortcuts off them.
 */
export function $codeToNodes(text: string): LexicalNode[] {
  return text.split('\n').flatMap((line, at): LexicalNode[] => {
    const words = line === '' ? [] : [$createTextNode(line).setFormat(IS_CODE)];
    return at === 0 ? words : [$createLineBreakNode(), ...words];
  });
}

/** The words of a node as code can hold them: those of a note stand in brackets. */
export function $wordsOf(node: LexicalNode): string {
  if (!$isFootnoteNode(node)) return node.getTextContent();
  const words = plainText(node.getNote().children);
  return words === '' ? '' : ` (${words})`;
}

/** Code holds plain text: links and blocks in it are the words that they hold, marks go. */
export function $normaliseCode(code: CodeNode): void {
  for (const child of code.getChildren()) {
    if ($isLineBreakNode(child)) continue;
    if ($isTextNode(child)) {
      if (child.getFormat() !== IS_CODE) child.setFormat(IS_CODE);
    } else {
      for (const node of $codeToNodes($wordsOf(child))) child.insertBefore(node);
      child.remove();
    }
  }
}
