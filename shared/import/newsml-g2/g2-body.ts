import type { Block } from '../../story/block.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { nitfBody } from '../nitf/nitf-body.ts';
import { nitfFacts } from '../nitf/nitf-facts.ts';
import type { PictureNames } from '../picture-names.ts';
import { textBlocks, textParagraphs } from '../text/text-blocks.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { htmlElement, htmlText, xhtmlToHtml } from '../xml/xml-to-html.ts';
import {
  childOf,
  elementsBelow,
  elementsIn,
  isXmlElement,
  type XmlElement,
  xmlLine,
  xmlText,
} from '../xml/xml-tree.ts';

/** The text of an item, and what the NITF in it says of itself. */
export interface G2Body {
  readonly body: readonly Block[];
  readonly facts: WireFacts;
}

/**
 * The text in the `contentSet` of an item: the richest of its renditions. `pictures` are items of pictures that came
 * along; what an item says of a picture that lies beside it stands under it.
 */
export function g2Body(item: XmlElement, pictures: readonly XmlElement[], names: PictureNames): G2Body {
  const content = item.name === 'contentSet' ? item : elementsBelow(item, new Set(['contentSet']))[0];
  const nitf = elementsBelow(content, new Set(['nitf']))[0];
  const figures = (body: readonly Block[]) => picturesBeside(item, pictures, names, body);
  if (nitf) {
    const body = nitfBody(nitf, names);
    return { body: [...figures(body), ...body], facts: nitfFacts(nitf) };
  }
  const inline = elementsIn(content, 'inlineXML').find((one) => xmlLine(one) !== '');
  const data = elementsIn(content, 'inlineData').filter((one) => xmlText(one).trim() !== '');
  const body = inline
    ? xhtmlBlocks(inline, names)
    : data.slice(0, 1).flatMap((one) => dataBlocks(one, names));
  return { body: [...figures(body), ...body], facts: NO_FACTS };
}

function xhtmlBlocks(inline: XmlElement, names: PictureNames): readonly Block[] {
  const [html] = elementsBelow(inline, new Set(['html']));
  const nodes = (html ?? inline).children.filter((child) => !isXmlElement(child) || child.name !== 'head');
  const hasElements = nodes.some(isXmlElement);
  return hasElements ? htmlToBlocks(xhtmlToHtml(nodes), names) : wordsToBlocks(xmlText(inline), names);
}

function dataBlocks(data: XmlElement, names: PictureNames): readonly Block[] {
  return wordsToBlocks(xmlText(data), names);
}

/** Text that is HTML, whatever its type says, or plain. */
export function wordsToBlocks(text: string, names: PictureNames): readonly Block[] {
  if (
    !/<\/?(?:p|div|br|h[1-6]|ul|ol|table|html|body|section|article|strong|b|i|em|a|span)\b[^>]*>/i.test(text)
  ) {
    return textBlocks(textParagraphs(text.replace(/\n(?=[ \t]{2,}\S)/g, '\n\n')));
  }
  return htmlToBlocks(brokenIntoParagraphs(text), names);
}

/** Within one paragraph of HTML, some agencies set their own by spaces at the beginning of lines. */
function brokenIntoParagraphs(html: string): string {
  return html.replace(/<p>([^<]*)<\/p>/gi, (whole, words: string) => {
    const parts = words.trim().split(/\n(?= {2,}\S)/);
    return parts.length === 1 ? whole : parts.map((part) => `<p>${part.trim()}</p>`).join('');
  });
}

/** Pictures beside the item that its text does not show: each once, before the text. */
function picturesBeside(
  item: XmlElement,
  items: readonly XmlElement[],
  names: PictureNames,
  body: readonly Block[],
): readonly Block[] {
  const shown = new Set(names.pictures.map(({ source }) => nameIn(source)));
  const html = items
    .map((picture) => pictureHtml(picture, shown))
    .filter((one) => one !== '')
    .join('');
  const own = items.includes(item) ? '' : remotePictures(item, shown, body);
  return htmlToBlocks(html + own, names);
}

function nameIn(address: string): string {
  const path = address.replace(/^file:/i, '').replace(/[?#].*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The picture of an item of one, in its best rendition, with its words. */
function pictureHtml(item: XmlElement, shown: ReadonlySet<string>): string {
  const best = bestRendition(elementsBelow(item, new Set(['remoteContent'])));
  const meta = childOf(item, 'contentMeta');
  const href = best?.attributes.get('href') ?? '';
  if (shown.has(nameIn(href)) && href !== '') return '';
  const words = elementsIn(meta, 'description');
  const caption = words.find((one) => /caption/i.test(one.attributes.get('role') ?? ''));
  const alt = words.find((one) => one !== caption && xmlLine(one) !== '');
  const credit = xmlLine(childOf(meta, 'creditline')) || xmlLine(childOf(meta, 'creator', 'name'));
  const terms = xmlLine(childOf(item, 'rightsInfo', 'usageTerms'));
  const parts = [
    htmlText(xmlLine(caption) || (caption ? '' : xmlLine(alt))),
    credit === '' ? '' : htmlElement('span', htmlText(credit), { class: 'credit' }),
    terms === '' ? '' : htmlElement('span', htmlText(terms), { class: 'licence' }),
  ].filter((part) => part !== '');
  const figcaption = parts.length === 0 ? '' : htmlElement('figcaption', parts.join(' '));
  const image =
    href === '' ? '' : htmlElement('img', '', { src: addressOf(href), alt: caption ? xmlLine(alt) : '' });
  return image === '' ? htmlElement('p', parts.join(' ')) : htmlElement('figure', image + figcaption);
}

function bestRendition(renditions: readonly XmlElement[]): XmlElement | undefined {
  const pictures = renditions.filter((one) =>
    /^image\//i.test(one.attributes.get('contenttype') ?? 'image/'),
  );
  const width = (one: XmlElement) => Number(one.attributes.get('width') ?? 0);
  return pictures.toSorted((one, other) => width(other) - width(one))[0];
}

/** A picture that an item of text has among its renditions. */
function remotePictures(item: XmlElement, shown: ReadonlySet<string>, body: readonly Block[]): string {
  if (body.length === 0) return '';
  const best = bestRendition(
    elementsBelow(item, new Set(['remoteContent'])).filter((one) =>
      /^image\//i.test(one.attributes.get('contenttype') ?? ''),
    ),
  );
  const href = best?.attributes.get('href') ?? '';
  if (href === '' || !/\.(?:png|jpe?g|gif|webp|avif)$/i.test(href) || shown.has(nameIn(href))) return '';
  return htmlElement('figure', htmlElement('img', '', { src: addressOf(href), alt: '' }));
}

/** An address of the web, or the name of a file beside the item. */
function addressOf(href: string): string {
  return /^https?:/i.test(href) ? href : href.replace(/^file:(?:\/\/)?/i, '');
}
