import { $getNodeByKey, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { updateField } from './card/card-fields.ts';

/** One visit to a field is one step of undo: its first change starts the step, the others join it. */
export function changeBlock(
  editor: LexicalEditor,
  key: NodeKey,
  first: boolean,
  change: (node: LexicalNode) => void,
): void {
  updateField(editor, first, () => {
    const node = $getNodeByKey(key);
    if (node) change(node);
  });
}
