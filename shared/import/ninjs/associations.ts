import { htmlElement, htmlText } from '../xml/xml-to-html.ts';
import { type JsonObject, objectsOf, textOf } from './ninjs-values.ts';

/**
 * Pictures that come with an item, as HTML, each once; `shown` are addresses that its text shows already. An item that
 * is a picture itself is one too.
 */
export function associationsHtml(item: JsonObject, shown: ReadonlySet<string>): string {
  const seen = new Set([...shown].map(fileName));
  const all =
    textOf(item.type) === 'picture' ? [item, ...objectsOf(item.associations)] : objectsOf(item.associations);
  return all.map((one) => pictureHtml(one, seen)).join('');
}

function pictureHtml(item: JsonObject, seen: Set<string>): string {
  const type = textOf(item.type);
  if (type !== '' && type !== 'picture' && type !== 'graphic') return '';
  const href = bestRendition(item);
  const name = fileName(href);
  if (href === '' || seen.has(name)) return '';
  seen.add(name);
  const said = (pattern: RegExp) =>
    objectsOf(item.descriptions).find((one) => pattern.test(textOf(one.role)) && textOf(one.value) !== '');
  const caption =
    textOf(said(/caption/i)?.value) || textOf(item.description_text) || textOf(said(/^(?!alt)/i)?.value);
  const alt = textOf(said(/^alt/i)?.value) || textOf(item.body_text) || textOf(item.headline);
  const credit = textOf(item.by) || textOf(item.byline) || textOf(item.creditline) || textOf(item.creditLine);
  const terms = textOf(item.usageTerms) || textOf(item.usageterms);
  const parts = [
    htmlText(caption),
    credit === '' ? '' : htmlElement('span', htmlText(credit), { class: 'credit' }),
    terms === '' ? '' : htmlElement('span', htmlText(terms.replace(/\s+/g, ' ')), { class: 'licence' }),
  ].filter((part) => part !== '');
  const image = htmlElement('img', '', { src: href.replace(/^file:/i, ''), alt: alt === caption ? '' : alt });
  return htmlElement('figure', image + (parts.length > 0 ? htmlElement('figcaption', parts.join(' ')) : ''));
}

/** The rendition with the most of the picture that is a picture. */
function bestRendition(item: JsonObject): string {
  const renditions = objectsOf(item.renditions).filter((one) =>
    /^(?:image\/|$)/i.test(textOf(one.contentType) || textOf(one.contenttype) || textOf(one.mimetype)),
  );
  const width = (one: JsonObject) => (typeof one.width === 'number' ? one.width : 0);
  const [best] = renditions
    .filter((one) => textOf(one.href) !== '')
    .toSorted((one, other) => width(other) - width(one));
  return textOf(best?.href);
}

function fileName(address: string): string {
  const path = address.replace(/^file:/i, '').replace(/[?#].*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
