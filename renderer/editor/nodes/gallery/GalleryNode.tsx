import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { blockText } from '../../../../shared/story/block-text.ts';
import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';
import { changeBlock } from '../change-block.ts';
import { GalleryView } from './GalleryView.tsx';

const EMPTY: Gallery = { type: 'gallery', figures: [], caption: '' };

/** Pictures side by side; it holds the story's own block, which is replaced whole when something of it changes. */
export class GalleryNode extends DecoratorNode<ReactNode> {
  __gallery: Gallery = EMPTY;

  override $config() {
    return this.config('gallery', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__gallery = previous.__gallery;
  }

  getGallery(): Gallery {
    return this.getLatest().__gallery;
  }

  setGallery(gallery: Gallery): this {
    const writable = this.getWritable();
    writable.__gallery = gallery;
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-figure';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return blockText(this.getGallery());
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const key = this.getKey();
    return (
      <GalleryView
        nodeKey={key}
        gallery={this.__gallery}
        onChange={(change, first) =>
          changeBlock(editor, key, first, (node) => {
            if ($isGalleryNode(node)) node.setGallery(change(node.getGallery()));
          })
        }
      />
    );
  }
}

export function $createGalleryNode(gallery: Gallery): GalleryNode {
  return $create(GalleryNode).setGallery(gallery);
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}
