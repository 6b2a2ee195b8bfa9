import type { LexicalNode, TextNode } from 'lexical';

/** Which part of the editor is read: all of it, or what is selected. */
export interface Scope {
  has(node: LexicalNode): boolean;
  text(node: TextNode): string;
}

export const EVERYTHING: Scope = {
  has: () => true,
  text: (node) => node.getTextContent(),
};
