import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';

/** One visit to a field is one step of undo: its first change starts the step, the others join it. */
export function changeBlock(
  editor: LexicalEditor,
  key: NodeKey,
  first: boolean,
  change: (node: LexicalNode) => void,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (node) change(node);
    },
    { tag: [first ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}
