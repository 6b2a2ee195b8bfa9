import { defineExtension } from 'lexical';
import { ServicesExtension } from '../../editor-services.ts';
import { $keepInBody } from '../keep-in-body.ts';
import { RelatedNode } from './RelatedNode.tsx';

export const RelatedExtension = defineExtension({
  name: 'dateline/related',
  dependencies: [ServicesExtension],
  nodes: () => [RelatedNode],
  register: (editor) => editor.registerNodeTransform(RelatedNode, $keepInBody),
});
