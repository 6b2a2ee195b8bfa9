import { SaxesParser } from 'saxes';
import { DatelineError } from '../../result.ts';

/** An element by its local name; prefixes are dropped, since Word's parts use the same names for the same things. */
export interface XmlElement {
  readonly name: string;
  /** By local name; of two attributes alike but for the prefix, the first. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Word nests a table in a cell some dozen times at most; each level takes about ten elements. */
const MAX_DEPTH = 400;
/** Far beyond the longest book; each node costs memory. */
const MAX_NODES = 4_000_000;

/**
 * The tree of an XML part. Entities other than XML's own five are an error, a document type is refused,
 * nothing is ever fetched. Throws DatelineError `unreadable-input` or `too-large`, with a sentence that
 * names no file.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let nodes = 0;
  const add = (node: XmlNode) => {
    nodes++;
    if (nodes > MAX_NODES) throw tooLarge('it has too many parts');
    open.at(-1)?.children.push(node);
  };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw damaged('it declares a document type, which no Word document does');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw tooLarge('its parts are nested too deeply');
    const element = { name: localName(name), attributes: byLocalName(attributes), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (cause) => {
    throw damaged('its text is damaged', cause);
  });
  parser.write(source).close();
  const found = root.children.find(isXmlElement);
  if (found) return found;
  throw damaged('its text is missing');
}

function byLocalName(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (!named.has(local)) named.set(local, value);
  }
  return named;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function damaged(reason: string, cause?: unknown): DatelineError {
  const message = `The Word document cannot be read because ${reason}: open it in Word, save it again and import that.`;
  return new DatelineError('unreadable-input', message, { cause });
}

function tooLarge(reason: string): DatelineError {
  const message = `The Word document cannot be read because ${reason}: split it and import the parts.`;
  return new DatelineError('too-large', message);
}

/** True for an element, false for text. */
export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, or those of one name. */
export function elementsIn(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(isXmlElement).filter((child) => name === undefined || child.name === name);
}

/** The elements of these names anywhere below, in the order of the document. */
export function elementsBelow(parent: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const child of elementsIn(element)) {
      if (names.has(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The first child element of a name at the end of a path of names, or undefined. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path)
    found = found?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);
  return found;
}

/** The attribute `val` of a child element; undefined when either is absent. */
export function valOf(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(parent, ...path)?.attributes.get('val');
}

/**
 * An on/off property (ECMA-376 part 1, 17.17.4): on when its element is there, unless `val` switches it off;
 * undefined without the element.
 */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/i.test(element.attributes.get('val') ?? '1');
}

/** All characters under an element. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (isXmlElement(child) ? xmlText(child) : child)).join('');
}
