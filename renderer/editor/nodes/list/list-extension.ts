import { $isListItemNode, ListExtension as LexicalListExtension, ListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  defineExtension,
  getStaticNodeConfig,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $joinNewNeighbours } from './join-lists.ts';
import { $numberItems } from './number-items.ts';

export const ListExtension = defineExtension({
  name: 'dateline/list',
  dependencies: [configExtension(LexicalListExtension, { hasStrictIndent: true })],
  register: (editor) => mergeRegister(replaceListTransform(editor), registerTab(editor)),
});

/**
 * Lexical's own transform joins every two neighbouring lists of a kind, which would change a story that was
 * only opened and typed in.
 */
function replaceListTransform(editor: LexicalEditor): () => void {
  const transforms = editor._nodes.get(ListNode.getType())?.transforms;
  const own = getStaticNodeConfig(ListNode).ownNodeConfig?.$transform;
  if (!transforms || !own || !transforms.delete(own)) {
    throw new Error('The list node no longer has the transform that the editor replaces');
  }
  const remove = editor.registerNodeTransform(ListNode, (list) => {
    $joinNewNeighbours(list, editor.getEditorState());
    if (!list.isAttached()) return;
    $numberItems(list);
    // A list that comes to hang under an item runs as the whole list does.
    if ($isListItemNode(list.getParent()) && list.getDirection() !== null) list.setDirection(null);
  });
  return () => {
    remove();
    transforms.add(own);
  };
}

/**
 * Tab nests items, Shift+Tab takes them out again; where that can be done no further, the key is left to
 * what is around the list.
 */
function registerTab(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      const items = selection.getNodes().flatMap((node) => $findMatchingParent(node, $isListItemNode) ?? []);
      const inList = [selection.anchor, selection.focus].every(
        (point) => $findMatchingParent(point.getNode(), $isListItemNode) !== null,
      );
      const canMove = items.some((item) =>
        event.shiftKey ? item.getIndent() > 0 : item.getPreviousSibling() !== null,
      );
      if (!inList || !canMove) return false;
      event.preventDefault();
      return editor.dispatchCommand(
        event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
        undefined,
      );
    },
    COMMAND_PRIORITY_NORMAL,
  );
}
