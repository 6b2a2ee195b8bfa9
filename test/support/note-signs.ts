import type { Element, Nodes } from 'hast';

const SIGN = /^[^\p{L}\p{N}]*[\p{L}\p{N}]{0,5}[^\p{L}\p{N}]*$/u;

/** What may be named so that a link leads to a sign or to its note; a link to more leads to a place in the page. */
const NAMED = /^(?:a|sup|span|p|li)$/;

/**
 * The signs of the notes of a page: links of a number or less that lead to each other. Whoever shows a page
 * counts its notes, so that their numbers are no words of it, as those of a list are none.
 */
export function noteSigns(tree: Nodes): ReadonlySet<Element> {
  const named = new Map<string, Element>();
  const parents = new Map<Element, Element>();
  const links: Element[] = [];
  const visit = (node: Nodes, parent: Element | null) => {
    if (node.type === 'element') {
      if (parent) parents.set(node, parent);
      for (const name of [node.properties.id, node.properties.name])
        if (typeof name === 'string' && NAMED.test(node.tagName)) named.set(name, node);
      if (node.tagName === 'a' && target(node) !== '' && SIGN.test(textOf(node).trim())) links.push(node);
    }
    const inner = node.type === 'element' ? node : null;
    if ('children' in node) for (const child of node.children) visit(child, inner);
  };
  visit(tree, null);
  const holds = (outer: Element | undefined, inner: Element): boolean => {
    for (let at: Element | undefined = inner; at !== undefined; at = parents.get(at))
      if (at === outer) return true;
    return false;
  };
  /** True when a link leads to what the other stands in, or to something in it. */
  const leadsTo = (from: Element, to: Element): boolean => {
    const there = named.get(target(from));
    return there !== undefined && (holds(there, to) || holds(to, there));
  };
  const signs = new Set<Element>();
  for (const link of links) {
    const back = links.filter((other) => other !== link && leadsTo(link, other) && leadsTo(other, link));
    for (const sign of back.length === 0 ? [] : [link, ...back]) signs.add(sign);
  }
  return signs;
}

function target({ properties }: Element): string {
  const href = String(properties.href ?? '').trim();
  return href.startsWith('#') ? href.slice(1) : '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
