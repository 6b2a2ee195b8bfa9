import { $getNodeByKey, COMMAND_PRIORITY_EDITOR, defineExtension, mergeRegister } from 'lexical';
import { ServicesExtension } from '../../editor-services.ts';
import { $keepInBody } from '../keep-in-body.ts';
import { tabIntoFields } from '../tab-into-fields.ts';
import { $isGalleryNode, GalleryNode } from './GalleryNode.tsx';
import { REMOVE_PICTURE_COMMAND, SINGLE_PICTURES_COMMAND } from './gallery-commands.ts';
import { $galleryToFigures, $removePicture } from './turn-gallery.ts';

export const GalleryExtension = defineExtension({
  name: 'dateline/gallery',
  dependencies: [ServicesExtension],
  nodes: () => [GalleryNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(GalleryNode, $keepInBody),
      tabIntoFields(editor, $isGalleryNode, 'button'),
      editor.registerCommand(
        REMOVE_PICTURE_COMMAND,
        ({ gallery, at }) => {
          $removePicture($getNodeByKey(gallery), at);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        SINGLE_PICTURES_COMMAND,
        (gallery) => {
          $galleryToFigures($getNodeByKey(gallery));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
