import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { Embed } from '../../../../shared/story/blocks/embed.ts';
import { CardNode, type CardState, cardState } from '../card/CardNode.ts';
import { EmbedView } from './EmbedView.tsx';

const EMBED = cardState<Embed>({ type: 'embed', href: 'https://example.org/', title: '', description: '' });

/** A card for something that lies elsewhere. */
export class EmbedNode extends CardNode<Embed> {
  override $config() {
    return this.config('embed', { extends: DecoratorNode, stateConfigs: [EMBED] });
  }

  protected override cardState(): CardState<Embed> {
    return EMBED;
  }

  override getTextContent(): string {
    const { title, href } = this.getBlock();
    return title || href;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const change = this.changer(editor);
    return (
      <EmbedView
        nodeKey={this.getKey()}
        embed={this.getBlock()}
        onChange={(words, first) => change((embed) => ({ ...embed, ...words }), first)}
      />
    );
  }
}

export function $createEmbedNode(embed: Embed): EmbedNode {
  return $create(EmbedNode).setBlock(embed);
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
