import type { Element as PageElement, Root } from 'hast';
import { attributesOf } from './attributes.ts';
import { createPageNode, type PageNode, pageNodes } from './create-page-node.ts';
import { matchNodes } from './match-nodes.ts';

/**
 * Makes `document` show `next`, given that it shows `shown` (null: nothing that is ours). Parts that are
 * the same objects in both trees are not touched, so that pictures stay loaded, scrolling stays where it
 * was, and the cost is what changed plus one walk over the blocks.
 */
export function patchPage(document: Document, shown: Root | null, next: Root): void {
  const page = rootElement(next);
  const before = shown ? rootElement(shown) : null;
  if (!before) for (const part of [document.head, document.body]) part.replaceChildren();
  patchAttributes(document.documentElement, before, page);
  for (const name of ['head', 'body'] as const) {
    const part = partOf(page, name);
    const old = before ? partOf(before, name) : null;
    patchAttributes(document[name], old, part);
    patchChildren(document[name], old ? pageNodes(old.children) : [], pageNodes(part.children));
  }
}

function rootElement(root: Root): PageElement {
  const element = root.children.find((child) => child.type === 'element');
  if (!element) throw new Error('A page without an html element cannot be shown');
  return element;
}

function partOf(page: PageElement, name: 'head' | 'body'): PageElement {
  for (const child of page.children) if (child.type === 'element' && child.tagName === name) return child;
  throw new Error(`A page without ${name} cannot be shown`);
}

function patchAttributes(element: Element, shown: PageElement | null, next: PageElement): void {
  if (shown?.properties === next.properties) return;
  const wanted = attributesOf(next.properties);
  for (const name of surplus(
    [...element.attributes].map((attribute) => attribute.name),
    [...wanted.keys()],
  )) {
    element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    // Setting an address again would load the picture again.
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/**
 * The attributes to take off so that setting the wanted ones puts them in the order in which the export
 * prints them.
 */
function surplus(names: readonly string[], wanted: readonly string[]): readonly string[] {
  const kept = names.filter((name) => wanted.includes(name));
  const from = kept.findIndex((name, i) => name !== wanted[i]);
  const misplaced = from < 0 ? [] : kept.slice(from);
  return [...names.filter((name) => !wanted.includes(name)), ...misplaced];
}

function patchNode(dom: Node, shown: PageNode, next: PageNode): void {
  if (shown === next) return;
  if (next.type === 'text') {
    if (dom.nodeValue !== next.value) dom.nodeValue = next.value;
  } else if (shown.type === 'element') {
    patchAttributes(dom as Element, shown, next);
    patchChildren(dom, pageNodes(shown.children), pageNodes(next.children));
  }
}

/** `parent` holds one DOM node for each of `shown`, in order; afterwards one for each of `next`. */
function patchChildren(parent: Node, shown: readonly PageNode[], next: readonly PageNode[]): void {
  const shorter = Math.min(shown.length, next.length);
  let from = 0;
  while (from < shorter && shown[from] === next[from]) from++;
  if (from === shown.length && from === next.length) return;
  let tail = 0;
  while (tail < shorter - from && shown[shown.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  const oldMiddle = shown.slice(from, shown.length - tail);
  const newMiddle = next.slice(from, next.length - tail);
  const dom = domNodes(parent, from, oldMiddle.length);
  const matches = matchNodes(oldMiddle, newMiddle);
  const kept = new Set(matches);
  oldMiddle.forEach((_, i) => {
    if (!kept.has(i)) parent.removeChild(dom[i] as Node);
  });
  let cursor = parent.childNodes[from] ?? null;
  newMiddle.forEach((node, i) => {
    const match = matches[i];
    const existing = match === undefined ? undefined : dom[match];
    if (existing && match !== undefined) patchNode(existing, oldMiddle[match] as PageNode, node);
    const placed = existing ?? createPageNode(parent.ownerDocument as Document, node);
    if (placed === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(placed, cursor);
  });
}

function domNodes(parent: Node, from: number, count: number): Node[] {
  const nodes: Node[] = [];
  let node = count > 0 ? parent.childNodes[from] : undefined;
  while (node && nodes.length < count) {
    nodes.push(node);
    node = node.nextSibling as ChildNode;
  }
  if (nodes.length !== count) throw new Error('The preview no longer shows the page it was given');
  return nodes;
}
