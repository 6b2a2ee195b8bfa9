import type { Element as PageElement, RootContent } from 'hast';
import { attributesOf } from './attributes.ts';

/** What a page is made of: elements and text, never raw markup. */
export type PageNode = PageElement | { readonly type: 'text'; readonly value: string };

/** The nodes of a page that stand in a document. Throws, by name, on anything that a page never holds. */
export function pageNodes(children: readonly RootContent[]): readonly PageNode[] {
  for (const child of children) {
    if (child.type !== 'element' && child.type !== 'text') throw new Error(`A page holds no "${child.type}"`);
  }
  return children as readonly PageNode[];
}

/** A new DOM node for a part of the page. */
export function createPageNode(document: Document, node: PageNode): Node {
  if (node.type === 'text') return document.createTextNode(node.value);
  const element = document.createElement(node.tagName);
  for (const [name, value] of attributesOf(node.properties)) element.setAttribute(name, value);
  for (const child of pageNodes(node.children)) element.append(createPageNode(document, child));
  return element;
}
