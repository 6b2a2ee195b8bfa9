import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** True for an element, false for text, comments and the document. */
export function isHtmlElement(node: HtmlNode | HtmlParent | undefined): node is HtmlElement {
  return node !== undefined && 'tagName' in node;
}

/** The text of a text node, or null for any other node. */
export function textOfNode(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

/** An attribute's value, or null where it is absent. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The names in the `class` attribute. */
export function classesOf(element: HtmlElement): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** True where the `class` attribute has this name. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return classesOf(element).includes(name);
}

/** Child elements, text left out. */
export function childElements(parent: HtmlParent): readonly HtmlElement[] {
  return parent.childNodes.filter(isHtmlElement);
}

/** The first element under `parent`, in document order, that `wanted` accepts. */
export function findElement(
  parent: HtmlParent,
  wanted: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const child of childElements(parent)) {
    const found = wanted(child) ? child : findElement(child, wanted);
    if (found) return found;
  }
  return null;
}

/** Every element under `parent`, in document order, that `wanted` accepts. */
export function findElements(
  parent: HtmlParent,
  wanted: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement) => {
    if (wanted(element)) found.push(element);
    childElements(element).forEach(visit);
  };
  childElements(parent).forEach(visit);
  return found;
}

/**
 * All characters under a node as they are written, line breaks as line feeds; without those under the nodes
 * in `left`.
 */
export function rawText(node: HtmlNode | HtmlParent, left?: ReadonlySet<unknown>): string {
  const parts: string[] = [];
  const visit = (at: HtmlNode | HtmlParent) => {
    if (left?.has(at)) return;
    if (at.nodeName === '#text' && 'value' in at) parts.push(at.value);
    else if (at.nodeName === 'br') parts.push('\n');
    else if ('childNodes' in at && !UNREAD.has(at.nodeName)) at.childNodes.forEach(visit);
  };
  visit(node);
  return parts.join('');
}

const UNREAD = new Set(['script', 'style', 'template']);

/** The words under a node on one line. */
export function lineText(node: HtmlNode | HtmlParent, left?: ReadonlySet<unknown>): string {
  return rawText(node, left)
    .replace(/[\s\p{Cc}]+/gu, (space) => (space.includes('\u00a0') ? space.replace(/[^\u00a0]+/g, ' ') : ' '))
    .trim();
}
