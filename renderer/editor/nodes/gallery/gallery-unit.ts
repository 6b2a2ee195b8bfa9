import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createGalleryNode, $isGalleryNode } from './GalleryNode.tsx';
import { GalleryExtension } from './gallery-extension.ts';

export const galleryUnit: BlockUnit<Gallery> = {
  extension: GalleryExtension,
  $read: (node) => ($isGalleryNode(node) ? node.getBlock() : null),
  $write: $createGalleryNode,
};
