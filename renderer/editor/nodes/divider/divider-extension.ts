import { defineExtension } from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { DividerNode } from './DividerNode.ts';

export const DividerExtension = defineExtension({
  name: 'dateline/divider',
  nodes: () => [DividerNode],
  register: (editor) => editor.registerNodeTransform(DividerNode, $keepInBody),
});
