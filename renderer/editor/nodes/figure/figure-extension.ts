import { $isDecoratorNode, defineExtension, type LexicalNode, mergeRegister } from 'lexical';
import { ServicesExtension } from '../../editor-services.ts';
import { $isGalleryNode } from '../gallery/GalleryNode.tsx';
import { $keepInBody } from '../keep-in-body.ts';
import { tabIntoFields } from '../tab-into-fields.ts';
import { FigureNode } from './FigureNode.tsx';

export const FigureExtension = defineExtension({
  name: 'dateline/figure',
  dependencies: [ServicesExtension],
  nodes: () => [FigureNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(FigureNode, $keepInBody),
      tabIntoFields(editor, $hasFields, 'textarea'),
    ),
});

/** A picture or a card; a gallery is entered at its pictures. */
function $hasFields(node: LexicalNode | undefined): boolean {
  return $isDecoratorNode(node) && !$isGalleryNode(node);
}
