import {
  attribute,
  childElements,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isHtmlElement,
  textOfNode,
} from '../html-tree.ts';
import { isHidden } from '../inline-style.ts';

/** A text this long is prose; menus and labels are shorter. */
const PROSE = 25;

/** The part of the prose that an element must hold to stand for all of it. */
const NEARLY_ALL = 0.9;

const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'button',
  'select',
  'textarea',
  'svg',
]);
const CONTAINERS = new Set('div section main article center form table tbody tr td span'.split(' '));

/**
 * The element of a page that holds its article: an `article` or `main` with a good part of the page's
 * prose, else the innermost with nearly all.
 */
export function findArticle(document: HtmlParent, furniture: ReadonlySet<HtmlElement>): HtmlElement | null {
  const body = findElement(document, (element) => element.tagName === 'body');
  if (!body) return null;
  const weights = weigh(body, furniture);
  const weight = (element: HtmlElement) => weights.get(element) ?? 0;
  const total = weight(body);
  for (const [isCandidate, part] of CANDIDATES) {
    const heaviest = findElements(body, isCandidate).reduce<HtmlElement | null>(
      (best, next) => (best === null || weight(next) > weight(best) ? next : best),
      null,
    );
    if (heaviest && weight(heaviest) > total * part) return innermost(heaviest, weight, 1);
  }
  return innermost(body, weight, NEARLY_ALL);
}

const CANDIDATES: readonly (readonly [(element: HtmlElement) => boolean, number])[] = [
  [(element) => attribute(element, 'itemprop') === 'articleBody', 0.5],
  [(element) => element.tagName === 'article', 0.4],
  [(element) => element.tagName === 'main' || attribute(element, 'role') === 'main', 0.5],
];

function innermost(from: HtmlElement, weight: (element: HtmlElement) => number, part: number): HtmlElement {
  let at = from;
  for (;;) {
    const next = childElements(at).find((child) => weight(child) > 0 && weight(child) >= weight(at) * part);
    if (!next || !CONTAINERS.has(next.tagName)) return at;
    at = next;
  }
}

/** Characters of prose outside links, by element. */
function weigh(root: HtmlElement, furniture: ReadonlySet<HtmlElement>): ReadonlyMap<HtmlElement, number> {
  const weights = new Map<HtmlElement, number>();
  const visit = (node: HtmlNode): number => {
    const text = textOfNode(node);
    if (text !== null) {
      const length = text.trim().length;
      return length >= PROSE ? length : 0;
    }
    if (!isHtmlElement(node) || UNREAD.has(node.tagName) || furniture.has(node) || isHidden(node)) return 0;
    const sum = node.childNodes.reduce((all, child) => all + visit(child), 0);
    const weight = node.tagName === 'a' ? 0 : sum;
    weights.set(node, weight);
    return weight;
  };
  visit(root);
  return weights;
}
