import { defineExtension } from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { EmbedNode } from './EmbedNode.tsx';

export const EmbedExtension = defineExtension({
  name: 'dateline/embed',
  nodes: () => [EmbedNode],
  register: (editor) => editor.registerNodeTransform(EmbedNode, $keepInBody),
});
