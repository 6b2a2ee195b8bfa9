import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  findElement,
  type HtmlNode,
  type HtmlParent,
  isHtmlElement,
  lineText,
  textOfNode,
} from '../../../../shared/import/html/html-tree.ts';

/** Nodes of a page beyond which it is not looked through: the time for it grows faster than their number. */
const MOST_NODES = 20_000;

/** Articles of fewer characters than this are looked for again, with less left out. */
const SHORT = 200;

/** What the reader goes by; others only cost. */
const READ_ATTRIBUTES = new Set(
  'class id style hidden role rel itemprop aria-hidden aria-modal src srcset alt href title width height'.split(
    ' ',
  ),
);

const UNREAD = new Set('script style template svg canvas'.split(' '));

/** What is used of a DOM: there is none in the types of this program. */
interface DomNode {
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string }>;
  setAttribute(name: string, value: string): void;
  appendChild(child: DomNode): unknown;
}

interface DomDocument {
  readonly body: DomNode;
  title: string;
  createElement(name: string): DomNode;
  createTextNode(text: string): DomNode;
}

type Reader = new (
  document: DomDocument,
  options: object,
) => { parse(): { readonly content: DomNode } | null };

/**
 * What of a page Mozilla's reader takes for its article: elements and texts. Null where it finds none, or where
 * the page is larger than pages are.
 */
export function readabilityArticle(document: HtmlParent): ReadonlySet<HtmlNode> | null {
  const body = findElement(document, (element) => element.tagName === 'body');
  if (!body) return null;
  const title = findElement(document, (element) => element.tagName === 'title');
  const { document: empty } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');
  // Its own types differ between programs with a DOM and without.
  const copy = empty as unknown as DomDocument;
  copy.title = title ? lineText(title) : '';
  const nodes: HtmlNode[] = [];
  if (!copyInto(copy, copy.body, body, nodes)) return null;
  const found = new (Readability as unknown as Reader)(copy, {
    charThreshold: SHORT,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element: DomNode) => element,
  }).parse();
  return found ? new Set(numbersIn(found.content).flatMap((number) => nodes[number] ?? [])) : null;
}

const MARKER = 'data-n';

/**
 * Copies what `from` holds. Each copy has the number of its node in the name of an attribute, for the reader
 * renames elements, joins them and parses them anew, and keeps attributes in all of that; texts get an element of
 * their own. False when there are too many.
 */
function copyInto(document: DomDocument, into: DomNode, from: HtmlParent, nodes: HtmlNode[]): boolean {
  for (const child of from.childNodes) {
    const text = textOfNode(child);
    if (text?.trim() === '') into.appendChild(document.createTextNode(text));
    const isElement = isHtmlElement(child);
    if (text?.trim() === '' || (text === null && !isElement) || (isElement && UNREAD.has(child.tagName)))
      continue;
    if (nodes.length >= MOST_NODES) return false;
    const known = isElement && /^[a-z][a-z0-9-]*$/.test(child.tagName);
    const copy = document.createElement(known ? child.tagName : 'span');
    if (isElement) {
      for (const { name, value } of child.attrs)
        if (READ_ATTRIBUTES.has(name)) copy.setAttribute(name, value);
    }
    copy.setAttribute(`${MARKER}${nodes.length}`, '');
    nodes.push(child);
    into.appendChild(copy);
    if (text !== null) copy.appendChild(document.createTextNode(text));
    else if (isElement && !copyInto(document, copy, child, nodes)) return false;
  }
  return true;
}

function numbersIn(node: DomNode, into: number[] = []): readonly number[] {
  for (const { name } of node.attributes ?? [])
    if (name.startsWith(MARKER)) into.push(Number(name.slice(MARKER.length)));
  for (const child of node.childNodes) numbersIn(child, into);
  return into;
}
