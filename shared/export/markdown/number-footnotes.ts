import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import './markdown-nodes.ts';

/**
 * Numbers the notes in the order of their marks, and gives what they say, to be written after the text.
 * Changes the nodes.
 */
export function numberFootnotes(nodes: readonly RootContent[]): readonly FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteReference' && node.note) {
      const identifier = String(definitions.length + 1);
      const children = [{ type: 'paragraph' as const, children: node.note }];
      definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children });
      node.identifier = identifier;
      node.label = identifier;
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return definitions;
}
