import { parseXml, type XmlBounds } from '../xml/parse-xml.ts';
import { childOf, type XmlElement } from '../xml/xml-tree.ts';

/** Word nests a table in a cell some dozen times at most, each level about ten elements; a book has many parts. */
const BOUNDS: XmlBounds = { depth: 400, nodes: 4_000_000, attributes: 512 };

const SUBJECT = { name: 'The Word document', remedy: 'open it in Word, save it again and import that' };

/** The tree of a part of a Word document. Throws a sentence that names no file. */
export function parseWordXml(source: string): XmlElement {
  return parseXml(source, SUBJECT, BOUNDS);
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
