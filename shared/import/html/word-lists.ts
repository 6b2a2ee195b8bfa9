import { defaultTreeAdapter, html } from 'parse5';
import {
  attribute,
  findElement,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isHtmlElement,
  lineText,
  textOfNode,
} from './html-tree.ts';

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly element: HtmlElement;
}

/**
 * Word writes the items of its lists as paragraphs that say `mso-list:… level2 …` and hold their own
 * bullet; this puts them into lists, bullets removed. Changes the tree.
 */
export function foldWordLists(parent: HtmlParent): void {
  for (const child of parent.childNodes) if ('childNodes' in child) foldWordLists(child);
  if (!parent.childNodes.some((child) => levelOf(child) !== null)) return;
  const folded: HtmlNode[] = [];
  let open: OpenList[] = [];
  for (const child of parent.childNodes) {
    const level = levelOf(child);
    if (level !== null && isHtmlElement(child)) open = addItem(folded, open, child, level);
    else {
      if (textOfNode(child)?.trim() !== '') open = [];
      folded.push(child);
    }
  }
  parent.childNodes = folded;
}

function levelOf(node: HtmlNode): number | null {
  if (!isHtmlElement(node) || !/^(?:p|h[1-6]|div)$/.test(node.tagName)) return null;
  const level = /mso-list\s*:[^;]*\blevel([1-9])\b/i.exec(attribute(node, 'style') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** Adds the item to the list open at its level, beginning one where there is none; gives the lists open after it. */
function addItem(
  folded: HtmlNode[],
  open: readonly OpenList[],
  paragraph: HtmlElement,
  level: number,
): OpenList[] {
  const bullet = findElement(paragraph, (el) => /mso-list\s*:\s*ignore/i.test(attribute(el, 'style') ?? ''));
  const marker = bullet ? lineText(bullet) : '';
  if (bullet) defaultTreeAdapter.detachNode(bullet);
  const ordered = ORDERED.test(marker);
  const around = open.filter((list) => list.level < level);
  const same = open.find((list) => list.level === level && list.ordered === ordered);
  const list = same ?? { level, ordered, element: newList(ordered, marker) };
  if (!same) {
    const item = around.at(-1)?.element.childNodes.at(-1);
    if (isHtmlElement(item)) defaultTreeAdapter.appendChild(item, list.element);
    else folded.push(list.element);
  }
  const item = defaultTreeAdapter.createElement('li', html.NS.HTML, []);
  item.childNodes = paragraph.childNodes;
  defaultTreeAdapter.appendChild(list.element, item);
  return [...around, list];
}

/** A number, or a letter with a sign behind it: an `o` alone is one of Word's bullets. */
const ORDERED = /^(?:\(?(?:\p{Nd}{1,9}|\p{L}{1,5})[.)]|\p{Nd}{1,9}(?:\s|$))/u;

function newList(ordered: boolean, marker: string): HtmlElement {
  const number = /\d+/.exec(marker)?.[0];
  const start = ordered && number !== undefined ? [{ name: 'start', value: number }] : [];
  return defaultTreeAdapter.createElement(ordered ? 'ol' : 'ul', html.NS.HTML, start);
}
