import { $create, $getNodeByKey, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { Embed } from '../../../../shared/story/blocks/embed.ts';
import { updateField } from '../card/card-fields.ts';
import { EmbedView } from './EmbedView.tsx';

const EMPTY: Embed = { type: 'embed', href: 'https://example.org/', title: '', description: '' };

/**
 * A card for something that lies elsewhere; it holds the story's own block, which is replaced whole when a
 * word changes.
 */
export class EmbedNode extends DecoratorNode<ReactNode> {
  __embed: Embed = EMPTY;

  override $config() {
    return this.config('embed', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__embed = previous.__embed;
  }

  getEmbed(): Embed {
    return this.getLatest().__embed;
  }

  setEmbed(embed: Embed): this {
    const writable = this.getWritable();
    writable.__embed = embed;
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
    const { title, href } = this.getEmbed();
    return title || href;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const key = this.getKey();
    return (
      <EmbedView
        nodeKey={key}
        embed={this.__embed}
        onChange={(change, first) =>
          updateField(editor, first, () => {
            const node = $getNodeByKey(key);
            if ($isEmbedNode(node)) node.setEmbed({ ...node.getEmbed(), ...change });
          })
        }
      />
    );
  }
}

export function $createEmbedNode(embed: Embed): EmbedNode {
  return $create(EmbedNode).setEmbed(embed);
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
