import type { ElementContent as Html } from 'hast';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';

/** What a mark of the text is called in the class of an `em`: NITF has one element for all of them. */
const EMPHASIS: ReadonlyMap<string, string> = new Map([
  ['strong', 'bold'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['s', 'strike'],
  ['code', 'code'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
  ['cite', 'cite'],
]);

/** The content of a paragraph of the article as NITF's enriched text. */
export function nitfText(content: readonly Html[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const children = nitfText(node.children);
    const { href, title, id, lang } = node.properties;
    if (node.tagName === 'br') return [x('br')];
    if (node.tagName === 'a') return [x('a', { href: String(href), title: said(title) }, children)];
    if (lang !== undefined) return [x('lang', { 'xml:lang': String(lang) }, children)];
    const emphasis = EMPHASIS.get(node.tagName);
    return emphasis === undefined ? children : [x('em', { id: said(id), class: emphasis }, children)];
  });
}

function said(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
