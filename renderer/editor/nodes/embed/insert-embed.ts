import { createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';
import { $insertAndGoOn } from '../insert-block.ts';
import { turnAddressIntoCard } from './card-of-address.ts';
import { $createEmbedNode } from './EmbedNode.tsx';

/** Asks for the address of a card to be put in at the caret. */
export const ASK_EMBED_COMMAND: LexicalCommand<void> = createCommand('ASK_EMBED');

/** `href` has passed `webHref`. */
export function $insertEmbed(href: string): void {
  $insertAndGoOn($createEmbedNode({ type: 'embed', href, title: '', description: '' }));
}

/** Makes a card of the address that the caret's paragraph is, or asks for one. */
export function addEmbed(editor: LexicalEditor): void {
  if (!turnAddressIntoCard(editor)) editor.dispatchCommand(ASK_EMBED_COMMAND, undefined);
}
