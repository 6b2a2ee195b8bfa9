import { htmlElement, htmlText } from '../xml/xml-to-html.ts';
import {
  childOf,
  elementsBelow,
  elementsIn,
  isXmlElement,
  type XmlElement,
  type XmlNode,
  xmlLine,
} from '../xml/xml-tree.ts';

/** Elements that NITF and HTML share, by name and by what they mean. */
const SHARED: ReadonlySet<string> = new Set(
  'p ul ol li dl dt dd table thead tbody tfoot tr td th caption col colgroup pre sub sup br hr q'.split(' '),
);

/** The element of HTML that the class of an `em` stands for (NITF knows one element for all of them). */
const EMPHASIS: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['strong', 'strong'],
  ['underline', 'u'],
  ['strike', 's'],
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['cite', 'cite'],
]);

/** Elements whose words stand on lines of their own. */
const LINES: ReadonlySet<string> = new Set(
  'hl1 hl2 byline dateline distributor tagline bibliography copyrite'.split(' '),
);

/** The content of a text of NITF as HTML; what marks words (persons, places, money) leaves them as they are. */
export function nitfToHtml(nodes: readonly XmlNode[]): string {
  const notes = nodes.filter((node) => isXmlElement(node) && node.name === 'fn');
  const rest = nodes.filter((node) => !notes.includes(node));
  const html = rest.map((node) => (isXmlElement(node) ? elementHtml(node) : htmlText(node))).join('');
  return notes.length === 0 ? html : html + htmlElement('ol', notes.filter(isXmlElement).map(note).join(''));
}

function elementHtml(element: XmlElement): string {
  const { name, attributes, children } = element;
  const inner = () => nitfToHtml(children);
  const kind = attributes.get('class') ?? '';
  if (SHARED.has(name)) return htmlElement(name, inner(), shared(element));
  switch (name) {
    case 'hl1':
    case 'hl2':
      return htmlElement(/^h[2-6]$/.test(kind) ? kind : 'h2', inner());
    case 'em':
      return htmlElement(EMPHASIS.get(kind) ?? 'em', inner(), { id: attributes.get('id') });
    case 'a':
      return htmlElement('a', inner(), link(attributes.get('href'), attributes.get('title')));
    case 'lang':
      return htmlElement('span', inner(), { lang: attributes.get('lang') });
    case 'bq':
      return quote(element);
    case 'block':
      return kind === 'gallery'
        ? htmlElement('figure', inner())
        : htmlElement('div', inner(), { class: kind || undefined });
    case 'media':
      return media(element);
    case 'nitf-table':
    case 'custom-table':
      return htmlElement('div', inner());
    case 'note':
      return nitfToHtml(childOf(element, 'body.content')?.children ?? children);
    default:
      return LINES.has(name) ? htmlElement('p', inner()) : inner();
  }
}

/** A note at the end of the text, which its mark leads to. */
function note(element: XmlElement): string {
  const content = childOf(element, 'body.content')?.children ?? element.children;
  const id = element.attributes.get('id');
  const back = id === undefined ? '' : htmlElement('a', '↩', { href: `#${MARK_OF}${id}` });
  return htmlElement('li', `${nitfToHtml(content)}${back}`, { id });
}

/** What a note leads back to, by which the reader of HTML knows that it is one. */
const MARK_OF = 'mark-of-';

function link(
  href: string | undefined,
  title: string | undefined,
): Readonly<Record<string, string | undefined>> {
  return { href, title, id: href?.startsWith('#') ? `${MARK_OF}${href.slice(1)}` : undefined };
}

function shared({ name, attributes }: XmlElement): Readonly<Record<string, string | undefined>> {
  const get = (key: string) => attributes.get(key);
  if (name === 'ol') return { start: get('seqnum') };
  return {
    colspan: get('colspan'),
    rowspan: get('rowspan'),
    lang: get('lang'),
    dir: get('dir'),
    class: get('class'),
  };
}

function quote(element: XmlElement): string {
  const [credit] = elementsIn(element, 'credit');
  const rest = element.children.filter((child) => child !== credit);
  const source = credit ? htmlElement('p', htmlElement('cite', nitfToHtml(credit.children))) : '';
  const pulled = element.attributes.get('class') === 'pullquote';
  return htmlElement('blockquote', `${nitfToHtml(rest)}${source}`, {
    class: pulled ? 'pullquote' : undefined,
  });
}

/** A picture with its words; of sound and film the words alone. */
function media(element: XmlElement): string {
  const references = elementsIn(element, 'media-reference');
  const picture = references.find((one) => isPicture(element, one) && one.attributes.get('source'));
  const captions = elementsIn(element, 'media-caption');
  const producers = elementsIn(element, 'media-producer');
  const licence = elementsIn(element, 'media-metadata').find(
    (one) => one.attributes.get('name') === 'usageterms',
  );
  const rest = element.children.filter((child) => isXmlElement(child) && !/^media-/.test(child.name));
  const said = captions
    .map((one) => htmlText(xmlLine(one)))
    .filter((words) => words !== '')
    .join(' ');
  const credit = producers
    .map((one) => htmlText(xmlLine(one)))
    .filter((words) => words !== '')
    .join(', ');
  const terms = licence?.attributes.get('value') ?? '';
  if (!picture) {
    const words = [said, credit].filter((one) => one !== '').join(' ');
    return words === '' ? nitfToHtml(rest) : `${htmlElement('p', words)}${nitfToHtml(rest)}`;
  }
  const image = htmlElement('img', '', {
    src: picture.attributes.get('source'),
    alt: picture.attributes.get('alternate-text') ?? '',
    width: picture.attributes.get('width'),
    height: picture.attributes.get('height'),
  });
  const parts = [
    said,
    credit === '' ? '' : htmlElement('span', credit, { class: 'credit' }),
    terms === '' ? '' : htmlElement('span', htmlText(terms), { class: 'licence' }),
  ].filter((part) => part !== '');
  const words = parts.length > 0 ? htmlElement('figcaption', parts.join(' ')) : '';
  return htmlElement('figure', image + words) + nitfToHtml(rest);
}

function isPicture(element: XmlElement, reference: XmlElement): boolean {
  const type = element.attributes.get('media-type') ?? '';
  const mime = reference.attributes.get('mime-type') ?? '';
  return (
    /^(?:image|photo|picture|graphic)/i.test(type) || /^image\//i.test(mime) || (type === '' && mime === '')
  );
}

/** Elements of these names below, first of all those of the item's head. */
export function nitfPart(root: XmlElement, name: string): XmlElement | undefined {
  return elementsBelow(root, new Set([name]))[0];
}
