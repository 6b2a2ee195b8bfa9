import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { blockText } from '../../../../shared/story/block-text.ts';
import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';
import { CardNode, type CardState, cardState } from '../card/CardNode.ts';
import { GalleryView } from './GalleryView.tsx';

const GALLERY = cardState<Gallery>({ type: 'gallery', figures: [], caption: '' });

/** Pictures side by side. */
export class GalleryNode extends CardNode<Gallery> {
  override $config() {
    return this.config('gallery', { extends: DecoratorNode, stateConfigs: [GALLERY] });
  }

  protected override cardState(): CardState<Gallery> {
    return GALLERY;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-figure';
    return element;
  }

  override getTextContent(): string {
    return blockText(this.getBlock());
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return <GalleryView nodeKey={this.getKey()} gallery={this.getBlock()} onChange={this.changer(editor)} />;
  }
}

export function $createGalleryNode(gallery: Gallery): GalleryNode {
  return $create(GalleryNode).setBlock(gallery);
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}
