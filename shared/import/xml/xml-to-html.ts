import { isXmlElement, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Elements of HTML that have no content. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Text as HTML has it. */
export function htmlText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An element of HTML; attributes without a value are left out. */
export function htmlElement(
  name: string,
  content: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const said = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${htmlText(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `<${name}${said.join('')}>`;
  return EMPTY.has(name) ? start : `${start}${content}</${name}>`;
}

/** Nodes of XHTML as HTML: the same elements, without their prefixes. */
export function xhtmlToHtml(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node, at) => {
      if (!isXmlElement(node)) return htmlText(node);
      const element = htmlElement(node.name, xhtmlToHtml(node.children), attributesOf(node));
      return isGlued(nodes[at - 1], node) ? ` ${element}` : element;
    })
    .join('');
}

/** A word in an element of somebody's own (`<Company>`), which programs put in without the space before it. */
function isGlued(before: XmlNode | undefined, { name, children }: XmlElement): boolean {
  if (!/\p{Lu}/u.test(name) || before === undefined || isXmlElement(before)) return false;
  const [first] = children;
  return /[\p{L}\p{N}]$/u.test(before) && typeof first === 'string' && /^[\p{L}\p{N}]/u.test(first);
}

function attributesOf({ attributes }: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes].filter(([name]) => /^[a-z][\w:.-]*$/i.test(name)));
}
