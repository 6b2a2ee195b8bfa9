import { $createParagraphNode, createCommand, type LexicalCommand, type LexicalNode } from 'lexical';
import type { RelatedBox } from '../../../shared/story/blocks/related-box.ts';
import { $createEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $createRelatedNode } from '../nodes/related/RelatedNode.tsx';
import { $insertBlock } from './insert-block.ts';

/** Asks for the address of a card to be put in at the caret. */
export const ASK_EMBED_COMMAND: LexicalCommand<void> = createCommand('ASK_EMBED');

/** Asks for the story of a box to be put in at the caret. */
export const ASK_RELATED_COMMAND: LexicalCommand<void> = createCommand('ASK_RELATED');

/** `href` has passed `webHref`. */
export function $insertEmbed(href: string): void {
  $insertAndGoOn($createEmbedNode({ type: 'embed', href, title: '', description: '' }));
}

export function $insertRelated({ story, headline }: Pick<RelatedBox, 'story' | 'headline'>): void {
  $insertAndGoOn($createRelatedNode({ type: 'related', story, headline, label: '' }));
}

function $insertAndGoOn(node: LexicalNode): void {
  $insertBlock(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  node.selectNext(0, 0);
}
