import {
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  type StateConfig,
} from 'lexical';
import type { ReactNode } from 'react';
import type { Block } from '../../../../shared/story/block.ts';
import { updateField } from './card-fields.ts';

/** Where a node keeps the story's own block. */
export type CardState<B extends Block> = StateConfig<'block', B>;

/** The state of a node that holds a block; `empty` is what it holds before it is given one. */
export function cardState<B extends Block>(empty: B): CardState<B> {
  // The editor's own JSON is neither kept nor pasted, so that there is never a block to be read from it.
  return createState('block', { parse: () => empty });
}

/**
 * A picture, a card or another block that is drawn and filled in rather than written in; it holds the
 * story's own block, which is replaced whole when something of it changes.
 */
export abstract class CardNode<B extends Block> extends DecoratorNode<ReactNode> {
  protected abstract cardState(): CardState<B>;

  getBlock(): B {
    return $getState(this, this.cardState());
  }

  setBlock(block: B): this {
    return $setState(this, this.cardState(), block);
  }

  /**
   * What a field of the block tells of a change with; `first` is true for the first change since the field
   * got the focus.
   */
  protected changer(editor: LexicalEditor): (change: (block: B) => B, first: boolean) => void {
    const key = this.getKey();
    return (change, first) =>
      updateField(editor, first, () => {
        const node = $getNodeByKey<this>(key);
        node?.setBlock(change(node.getBlock()));
      });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-card';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }
}

export function $isCardNode(node: LexicalNode | null | undefined): node is CardNode<Block> {
  return node instanceof CardNode;
}
