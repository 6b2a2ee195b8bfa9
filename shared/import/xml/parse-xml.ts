import { SaxesParser } from 'saxes';
import { DatelineError } from '../../result.ts';
import { lenientParser } from './lenient-parser.ts';
import type { XmlSubject } from './xml-subject.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Bounds of a document: what a format needs and no more. */
export interface XmlBounds {
  /** Elements within each other. */
  readonly depth: number;
  /** Elements and texts together; each costs memory. */
  readonly nodes: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

/** Far beyond the longest item of any wire and the export of a large site. */
export const XML_BOUNDS: XmlBounds = { depth: 400, nodes: 2_000_000, attributes: 512 };

export interface LenientXml {
  readonly root: XmlElement;
  /** One sentence for each kind of thing that had to be read past. */
  readonly warnings: readonly string[];
}

/**
 * The tree of a document of XML that has to be well-formed. Entities other than XML's own five are an error, a document
 * type is refused, nothing is ever fetched. Throws DatelineError `unreadable-input` or `too-large`, with a sentence
 * that names no file.
 */
export function parseXml(source: string, subject: XmlSubject, bounds = XML_BOUNDS): XmlElement {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw damaged(subject, `it declares a document type, which no ${subject.name.replace(/^The /, '')} does`);
  });
  parser.on('error', (cause) => {
    throw damaged(subject, 'its text is damaged', cause);
  });
  return treeOf(parser, source, subject, bounds);
}

/**
 * The tree of a document of XML as programs of the trade write it. A document type is passed over: what it declares
 * is not believed, what it points to is not fetched, so that an entity of its own stays as it is written. The names
 * that HTML has for characters are read. What is not well-formed is read as far as it can be, and told.
 */
export function parseXmlLeniently(source: string, subject: XmlSubject, bounds = XML_BOUNDS): LenientXml {
  const { parser, warnings } = lenientParser(subject);
  const root = treeOf(parser, mended(source), subject, bounds);
  return { root, warnings: warnings() };
}

/** Programs forget to escape `&` and `<` in a text, and send characters that XML does not know. */
function mended(source: string): string {
  return source.replace(NOT_XML, (found) => {
    if (found.startsWith('<!')) return found.replace(NO_CHARACTER, ' ');
    return found === '&' ? '&amp;' : found === '<' ? '&lt;' : ' ';
  });
}

const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NOT_XML = new RegExp(
  [
    /<!\[CDATA\[.*?(?:\]\]>|$)/,
    /<!--.*?(?:-->|$)/,
    /&(?!#\d{1,7};|#x[\da-fA-F]{1,6};|[a-zA-Z][\w.-]{0,60};)/,
    /<(?![\p{L}_:/!?])/u,
    NO_CHARACTER,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
);

function treeOf(
  parser: SaxesParser,
  source: string,
  subject: XmlSubject,
  { depth, nodes, attributes: most }: XmlBounds,
): XmlElement {
  const root: XmlElement & { readonly children: XmlNode[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  };
  const open: (typeof root)[] = [root];
  let count = 0;
  let attributeCount = 0;
  const add = (node: XmlNode) => {
    count++;
    if (count > nodes) throw tooLarge(subject, 'it has too many parts');
    open.at(-1)?.children.push(node);
  };
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount++;
    if (attributeCount > most) throw tooLarge(subject, 'one of its parts has too many attributes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > depth) throw tooLarge(subject, 'its parts are nested too deeply');
    const element = { name: localName(name), attributes: byLocalName(attributes), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    // A tag that closes nothing is no element's end.
    if (open.length > 1) open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(source).close();
  const found = root.children.find((node): node is XmlElement => typeof node !== 'string');
  if (found) return found;
  throw damaged(subject, 'its text is missing');
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

function damaged({ name, remedy }: XmlSubject, reason: string, cause?: unknown): DatelineError {
  const message = `${name} cannot be read because ${reason}: ${remedy}.`;
  return new DatelineError('unreadable-input', message, { cause });
}

function tooLarge({ name }: XmlSubject, reason: string): DatelineError {
  const message = `${name} cannot be read because ${reason}: split it and import the parts.`;
  return new DatelineError('too-large', message);
}
