import type { LexicalEditor, LexicalNode } from 'lexical';
import { $isCardNode } from './card/CardNode.ts';
import { $isDividerNode } from './divider/DividerNode.ts';
import { $isFigureNode } from './figure/FigureNode.tsx';
import { $isFootnoteNode } from './footnote/FootnoteNode.ts';
import { $isGalleryNode } from './gallery/GalleryNode.tsx';

/** What is selected when no words are: its name, and the key that goes on from there. */
export function $announcedName(editor: LexicalEditor, node: LexicalNode): string {
  if ($isFootnoteNode(node)) {
    const name = editor.getElementByKey(node.getKey())?.getAttribute('aria-label') ?? 'Note';
    return `${name}. Enter opens it`;
  }
  if ($isDividerNode(node)) return 'Divider';
  if ($isFigureNode(node)) {
    const { alt, caption } = node.getBlock();
    return `Picture: ${alt || caption || 'not described'}. Tab goes to its fields`;
  }
  if ($isGalleryNode(node)) return 'Gallery. Tab goes to its fields';
  return $isCardNode(node) ? 'Card. Tab goes to its fields' : '';
}
