import type { Element, Nodes, Root } from 'hast';

/** Every element of a tree, in document order. */
export function elements(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child))] : own;
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** The first element that satisfies `test`; throws when there is none. */
export function one(root: Root, test: (element: Element) => boolean): Element {
  const found = elements(root).find(test);
  if (!found) throw new Error('The page has no such element');
  return found;
}

export function byTag(root: Root, tagName: string): Element[] {
  return elements(root).filter((element) => element.tagName === tagName);
}
