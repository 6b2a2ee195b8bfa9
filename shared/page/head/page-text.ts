import type { Nodes } from 'hast';

/** The characters of a part of the page, and those of them that are set in italics. */
export interface PageText {
  readonly all: string;
  readonly italic: string;
}

const known = new WeakMap<Nodes, PageText>();

/** The text of a tree; remembered for each element, so that the parts that stayed the same cost nothing. */
export function pageText(node: Nodes): PageText {
  if (node.type === 'text') return { all: node.value, italic: '' };
  if (!('children' in node)) return { all: '', italic: '' };
  let text = known.get(node);
  if (!text) {
    const parts = node.children.map(pageText);
    const all = parts.map((part) => part.all).join('');
    const slanted = node.type === 'element' && node.tagName === 'em';
    text = { all, italic: slanted ? all : parts.map((part) => part.italic).join('') };
    known.set(node, text);
  }
  return text;
}
