import type { FootnoteDefinition, List, Nodes, RootContent } from 'mdast';
import '../markdown/markdown-nodes.ts';

/**
 * The notes for a reader of Markdown that knows none: their marks as small links, and what they say as a list at
 * the end. Changes the nodes, whose notes are numbered already.
 */
export function plainNotes(nodes: RootContent[], notes: readonly FootnoteDefinition[]): RootContent[] {
  for (const node of nodes) markNotes(node);
  if (notes.length === 0) return nodes;
  const list: List = {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: notes.map(({ children, identifier }) => {
      const [paragraph] = children;
      const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
      const back = `<a id="note-${identifier}" href="#note-mark-${identifier}">↩</a>`;
      return {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [...words, { type: 'raw', value: ` ${back}` }] }],
      };
    }),
  };
  return [...nodes, list];
}

function markNotes(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = node.children.map((child) => {
    if (child.type === 'footnoteReference') {
      const { identifier } = child;
      return {
        type: 'raw',
        value: `<sup><a id="note-mark-${identifier}" href="#note-${identifier}">${identifier}</a></sup>`,
      };
    }
    markNotes(child);
    return child;
  }) as typeof node.children;
}
