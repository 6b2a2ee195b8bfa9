import {
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { ServicesExtension } from '../../editor-services.ts';
import { $keepInBody } from '../keep-in-body.ts';
import { FigureNode } from './FigureNode.tsx';

export const FigureExtension = defineExtension({
  name: 'dateline/figure',
  dependencies: [ServicesExtension],
  nodes: () => [FigureNode],
  register: (editor) =>
    mergeRegister(editor.registerNodeTransform(FigureNode, $keepInBody), tabIntoFields(editor)),
});

/** Tab on a selected picture or card goes into its own words, not to the first field of the whole story. */
function tabIntoFields(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
      if (event.shiftKey || !$isDecoratorNode(node)) return false;
      const field = editor.getElementByKey(node.getKey())?.querySelector('textarea');
      if (!field) return false;
      event.preventDefault();
      field.focus();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
