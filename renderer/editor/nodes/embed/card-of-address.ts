import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { webHref } from '../../../../shared/story/safe-href.ts';
import { $createEmbedNode } from './EmbedNode.tsx';

/** The address that a paragraph of the body consists of, or null when it says anything else. */
export function $addressIn(node: LexicalNode | null): string | null {
  if (!$isParagraphNode(node) || node.getParent()?.getType() !== 'root') return null;
  const words = node.getTextContent().trim();
  return /^https?:\/\/\S+$/i.test(words) ? webHref(words) : null;
}

/**
 * Makes the paragraph of the caret, or that of `key`, a card when it is nothing but an address; one step of
 * undo. True when it did.
 */
export function turnAddressIntoCard(editor: LexicalEditor, key?: NodeKey): boolean {
  const found = editor.read(() => {
    const paragraph = key === undefined ? $caretParagraph() : $getNodeByKey(key);
    return $addressIn(paragraph) === null ? null : (paragraph?.getKey() ?? null);
  });
  if (found === null) return false;
  editor.update(
    () => {
      const paragraph = $getNodeByKey(found);
      const href = $addressIn(paragraph);
      if (!paragraph || href === null) return;
      const card = $createEmbedNode({ type: 'embed', href, title: '', description: '' });
      paragraph.replace(card);
      if (card.getNextSibling() === null) card.insertAfter($createParagraphNode());
      card.selectNext(0, 0);
    },
    { tag: HISTORY_PUSH_TAG },
  );
  return true;
}

/** The paragraph that the caret stands in. */
export function $caretParagraph(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  return [node, ...node.getParents()].find($isParagraphNode) ?? null;
}
