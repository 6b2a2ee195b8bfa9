import { defaultTreeAdapter } from 'parse5';
import { classesOf, type HtmlElement, type HtmlNode, type HtmlParent, isHtmlElement } from './html-tree.ts';

/**
 * Google Docs writes the lists within a list beside it, and which of them stands how deep into a class
 * (`lst-kix_abc-1`); this puts them into one another. Changes the tree.
 */
export function nestDocsLists(parent: HtmlParent): void {
  const nested: HtmlNode[] = [];
  let open: Open[] = [];
  for (const child of parent.childNodes) {
    const place = isHtmlElement(child) ? placeOf(child) : null;
    if (place === null || !isHtmlElement(child)) {
      if ('childNodes' in child) nestDocsLists(child);
      if (isHtmlElement(child) || ('value' in child && child.value.trim() !== '')) open = [];
      nested.push(child);
      continue;
    }
    const around = open.filter((one) => one.name === place.name && one.level < place.level);
    const same = open.find((one) => one.name === place.name && one.level === place.level);
    const item = around.at(-1)?.list.childNodes.findLast(isHtmlElement);
    if (same && same.list.tagName === child.tagName) moveItems(child, same.list);
    else if (item) defaultTreeAdapter.appendChild(item, child);
    else nested.push(child);
    open = [...around, same && same.list.tagName === child.tagName ? same : { ...place, list: child }];
  }
  parent.childNodes = nested;
}

interface Open {
  readonly name: string;
  readonly level: number;
  readonly list: HtmlElement;
}

function placeOf(element: HtmlElement): Pick<Open, 'name' | 'level'> | null {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return null;
  for (const name of classesOf(element)) {
    const [, list, level] = /^lst-(.+)-(\d)$/.exec(name) ?? [];
    if (list !== undefined) return { name: list, level: Number(level) };
  }
  return null;
}

function moveItems(from: HtmlElement, to: HtmlElement): void {
  for (const child of [...from.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(to, child);
  }
}
