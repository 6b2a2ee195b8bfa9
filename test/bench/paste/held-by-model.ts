import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CODE_LANGUAGE } from '../../../shared/story/code-text.ts';
import { safeHref } from '../../../shared/story/safe-href.ts';

/** Why a story cannot hold what some HTML says, or null when it can. */
export function reasonNotHeld(html: string): string | null {
  const tree = fromHtml(html, { fragment: true });
  for (const node of tree.children) {
    const reason = reasonIn(node, []);
    if (reason !== null) return reason;
  }
  return null;
}

const LINE = new Set('a strong b em i u ins s del strike code tt sub sup br span'.split(' '));

function reasonIn(node: Nodes, around: readonly string[]): string | null {
  if (node.type !== 'element') return null;
  const { tagName, children } = node;
  const reason = reasonOf(node, around);
  if (reason !== null) return reason;
  for (const child of children) {
    const found = reasonIn(child, [...around, tagName]);
    if (found !== null) return found;
  }
  return null;
}

function reasonOf(element: Element, around: readonly string[]): string | null {
  const { tagName } = element;
  if (tagName === 'a' && safeHref(String(element.properties.href ?? '')) === null)
    return 'links with an address of another scheme, or none';
  if (LINE.has(tagName)) return null;
  if (/^(?:pre|table)$/.test(tagName) && (around.includes('li') || around.includes('blockquote')))
    return 'code and tables within a list or a quote';
  if (tagName === 'pre') return reasonOfCode(element);
  if (/^(?:table|thead|tbody|tr|th|td)$/.test(tagName)) return null;
  if (tagName === 'input') return 'task lists';
  if (tagName === 'img') return 'pictures within a line, or with a title';
  if (tagName === 'li') return isPlainItem(element) ? null : 'items of more than a text and lists, or empty';
  if (around.includes('blockquote') && !/^(?:p|ul|ol)$/.test(tagName))
    return 'headings, dividers and quotes within a quote';
  if (around.includes('li') && !/^(?:p|ul|ol)$/.test(tagName))
    return 'items of more than a text and lists, or empty';
  if (
    tagName === 'blockquote' ||
    /^h[1-6]$/.test(tagName) ||
    tagName === 'p' ||
    tagName === 'ul' ||
    tagName === 'ol'
  ) {
    return isEmpty(element) && element.tagName !== 'ul' && element.tagName !== 'ol' ? 'empty blocks' : null;
  }
  return tagName === 'hr' ? null : `<${tagName}>`;
}

function reasonOfCode(pre: Element): string | null {
  const [code] = pre.children.filter((child): child is Element => child.type === 'element');
  const names = code?.properties.className;
  const language = Array.isArray(names) ? String(names[0]).replace(/^language-/, '') : '';
  if (!CODE_LANGUAGE.test(language)) return 'code in a language whose name is none';
  return isEmpty(code ?? pre) ? 'empty blocks' : null;
}

/** A text, then lists. */
function isPlainItem(item: Element): boolean {
  const parts = item.children.filter((child) => !isBlank(child));
  const firstList = parts.findIndex((part) => part.type === 'element' && /^[uo]l$/.test(part.tagName));
  const own = firstList < 0 ? parts : parts.slice(0, firstList);
  const lists = firstList < 0 ? [] : parts.slice(firstList);
  const blocks = own.filter(
    (part) => part.type === 'element' && !LINE.has(part.tagName) && part.tagName !== 'img',
  );
  const isOne = blocks.length === 0 || (own.length === 1 && blocks.length === 1);
  return (
    own.length > 0 && isOne && lists.every((part) => part.type === 'element' && /^[uo]l$/.test(part.tagName))
  );
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isEmpty(element: Element): boolean {
  return element.children.every(isBlank);
}
