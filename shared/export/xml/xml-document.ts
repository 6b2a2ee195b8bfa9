import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What XML 1.0 cannot hold in any way, not even escaped (section 2.2, Char): control characters, lone surrogates. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A document of XML 1.0 in UTF-8. Characters that XML does not know become U+FFFD. */
export function xmlDocument(root: Element): string {
  const xml = toXml(sound(root), { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** A text as a section that needs no escapes: HTML within XML, for readers that look for it in one. */
export function cdataText(value: string): ElementContent[] {
  return value.split(/(?<=\]\])(?=>)/).map((part) => ({ type: 'cdata', value: part }));
}

function sound(element: Element): Element {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? xmlCharacters(value) : value,
  ]);
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [sound(child)];
    if (child.type === 'cdata') return [{ ...child, value: xmlCharacters(child.value) }];
    return child.type === 'text' ? soundText(xmlCharacters(child.value)) : [child];
  });
  return { ...element, attributes: Object.fromEntries(attributes), children };
}

/** A text may not say `]]>` (section 2.4), which the printer does not look for. */
function soundText(value: string): ElementContent[] {
  return value.split(/(?<=\]\])(>)/).map((part) => ({ type: part === '>' ? 'cdata' : 'text', value: part }));
}

function xmlCharacters(text: string): string {
  return text.replace(NO_XML, '\ufffd');
}
