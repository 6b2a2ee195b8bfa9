import { Images } from 'lucide-react';
import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createGalleryNode, $isGalleryNode } from './GalleryNode.tsx';
import { GalleryExtension } from './gallery-extension.ts';
import { turnGallery } from './turn-gallery.ts';

export const galleryUnit: BlockUnit<Gallery, never, 'gallery'> = {
  extension: GalleryExtension,
  $read: (node) => ($isGalleryNode(node) ? node.getBlock() : null),
  $write: $createGalleryNode,
  typed: [],
  kinds: {},
  inserts: {
    gallery: { icon: Images, alias: 'pictures, photos, slideshow, images', place: 'both', run: turnGallery },
  },
};
