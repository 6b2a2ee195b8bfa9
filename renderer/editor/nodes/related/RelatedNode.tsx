import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import { CardNode, type CardState, cardState } from '../card/CardNode.ts';
import { RelatedView } from './RelatedView.tsx';

const BOX = cardState<RelatedBox>({ type: 'related', story: 'no-story', headline: '', label: '' });

/** A box for another story of the library. */
export class RelatedNode extends CardNode<RelatedBox> {
  override $config() {
    return this.config('related', { extends: DecoratorNode, stateConfigs: [BOX] });
  }

  protected override cardState(): CardState<RelatedBox> {
    return BOX;
  }

  override getTextContent(): string {
    return this.getBlock().headline;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const change = this.changer(editor);
    return (
      <RelatedView
        nodeKey={this.getKey()}
        box={this.getBlock()}
        onLabel={(label, first) => change((box) => ({ ...box, label }), first)}
      />
    );
  }
}

export function $createRelatedNode(box: RelatedBox): RelatedNode {
  return $create(RelatedNode).setBlock(box);
}

export function $isRelatedNode(node: LexicalNode | null | undefined): node is RelatedNode {
  return node instanceof RelatedNode;
}
