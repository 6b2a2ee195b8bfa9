import { $create, $getNodeByKey, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import { updateField } from '../card/card-fields.ts';
import { RelatedView } from './RelatedView.tsx';

const EMPTY: RelatedBox = { type: 'related', story: 'no-story', headline: '', label: '' };

/**
 * A box for another story of the library; it holds the story's own block, which is replaced whole when a
 * word changes.
 */
export class RelatedNode extends DecoratorNode<ReactNode> {
  __box: RelatedBox = EMPTY;

  override $config() {
    return this.config('related', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__box = previous.__box;
  }

  getBox(): RelatedBox {
    return this.getLatest().__box;
  }

  setBox(box: RelatedBox): this {
    const writable = this.getWritable();
    writable.__box = box;
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-card';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getBox().headline;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const key = this.getKey();
    return (
      <RelatedView
        nodeKey={key}
        box={this.__box}
        onLabel={(label, first) =>
          updateField(editor, first, () => {
            const node = $getNodeByKey(key);
            if ($isRelatedNode(node)) node.setBox({ ...node.getBox(), label });
          })
        }
      />
    );
  }
}

export function $createRelatedNode(box: RelatedBox): RelatedNode {
  return $create(RelatedNode).setBox(box);
}

export function $isRelatedNode(node: LexicalNode | null | undefined): node is RelatedNode {
  return node instanceof RelatedNode;
}
