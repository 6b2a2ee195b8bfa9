import type { Block, BlockOf, BlockType } from '../../../story/block.ts';
import type { Code } from '../../../story/blocks/code.ts';
import type { Figure } from '../../../story/blocks/figure.ts';
import type { Gallery } from '../../../story/blocks/gallery.ts';
import type { Heading } from '../../../story/blocks/heading.ts';
import type { List, ListItem } from '../../../story/blocks/list.ts';
import type { Paragraph } from '../../../story/blocks/paragraph.ts';
import type { Quote, QuoteChild } from '../../../story/blocks/quote.ts';
import { readFocus } from '../../../story/focal-point.ts';
import type { PictureNames } from '../../picture-names.ts';
import {
  attribute,
  childElements,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isHtmlElement,
  rawText,
  textOfNode,
} from '../html-tree.ts';
import { chosenDirectionOf } from './chosen-direction-of.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownEmbed, ownKeyPoints, ownRelatedBox } from './own-box.ts';
import { ownInlines } from './own-inlines.ts';
import { ownTable } from './own-table.ts';

type Reader<B extends Block> = (element: HtmlElement, names: PictureNames) => B | null;

/** One reader for each type of block as our page writes it; null for an element that is another block. */
const READERS: { readonly [T in BlockType]: Reader<BlockOf<T>> } = {
  paragraph: (element) => (element.tagName === 'p' ? ownParagraph(element) : null),
  heading: ownHeading,
  list: (element) => (isList(element) ? ownList(element) : null),
  quote: (element) => (isFigure(element, 'quote') ? { type: 'quote', ...ownQuote(element) } : null),
  pullquote: (element) =>
    isFigure(element, 'pullquote') ? { type: 'pullquote', ...ownQuote(element) } : null,
  figure: (element, names) => (isFigure(element, 'picture') ? ownFigure(element, names) : null),
  gallery: (element, names) => (isFigure(element, 'gallery') ? ownGallery(element, names) : null),
  divider: (element) => (element.tagName === 'hr' ? { type: 'divider' } : null),
  keypoints: ownKeyPoints,
  embed: ownEmbed,
  related: ownRelatedBox,
  table: (element) => (isFigure(element, 'table') ? ownTable(element) : null),
  code: (element) => (element.tagName === 'pre' ? ownCode(element) : null),
};

/** A block of our own page. Throws NotOurPage on anything that we do not write. */
export function ownBlock(element: HtmlElement, names: PictureNames): Block {
  for (const read of Object.values<Reader<Block>>(READERS)) {
    const block = read(element, names);
    if (block) return block;
  }
  throw new NotOurPage();
}

function ownParagraph(element: HtmlElement): Paragraph {
  return { type: 'paragraph', ...chosenDirectionOf(element), children: ownInlines(element.childNodes) };
}

function ownHeading(element: HtmlElement): Heading | null {
  const level = ([2, 3, 4] as const).find((one) => element.tagName === `h${one}`);
  if (level === undefined) return null;
  return {
    type: 'heading',
    level,
    ...chosenDirectionOf(element),
    children: ownInlines(element.childNodes),
  };
}

function isFigure(element: HtmlElement, className: string): boolean {
  return element.tagName === 'figure' && hasClass(element, className);
}

function isList(element: HtmlElement): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol';
}

function ownList(element: HtmlElement): List {
  const ordered = element.tagName === 'ol';
  const start = ordered ? Number(attribute(element, 'start') ?? 1) : 1;
  const items = childElements(element).map(ownItem);
  return { type: 'list', ordered, ...(start === 1 ? {} : { start }), ...chosenDirectionOf(element), items };
}

function ownItem(element: HtmlElement): ListItem {
  const isNested = (node: HtmlNode) => isHtmlElement(node) && isList(node);
  const nodes = element.childNodes.filter((node) => textOfNode(node) !== '\n');
  const first = nodes.findIndex(isNested);
  const lists = first < 0 ? [] : nodes.slice(first);
  if (!lists.every(isNested)) throw new NotOurPage();
  const children = ownInlines(first < 0 ? nodes : nodes.slice(0, first));
  return { children, lists: lists.filter(isHtmlElement).map(ownList) };
}

function ownQuote(element: HtmlElement): Pick<Quote, 'children' | 'attribution'> {
  const [body, source] = childElements(element);
  if (body?.tagName !== 'blockquote') throw new NotOurPage();
  const children = childElements(body).map((child): QuoteChild => {
    if (child.tagName === 'p') return ownParagraph(child);
    if (isList(child)) return ownList(child);
    throw new NotOurPage();
  });
  return { children, attribution: source ? ownInlines(source.childNodes) : [] };
}

function ownCode(element: HtmlElement): Code {
  const [code] = childElements(element);
  if (code?.tagName !== 'code') throw new NotOurPage();
  const language = attribute(code, 'class')?.replace(/^language-/, '') ?? '';
  return { type: 'code', language, text: rawText(code) };
}

function ownGallery(element: HtmlElement, names: PictureNames): Gallery {
  const [pictures, caption, ...more] = childElements(element);
  if (!pictures || more.length > 0) throw new NotOurPage();
  const figures = childElements(pictures).map((child) => {
    if (!hasClass(child, 'picture')) throw new NotOurPage();
    return ownFigure(child, names);
  });
  return { type: 'gallery', figures, caption: caption ? rawText(caption) : '' };
}

function ownFigure(element: HtmlElement, names: PictureNames): Figure {
  const image = findElement(element, (child) => child.tagName === 'img');
  const media = image ? attribute(image, 'data-media') : null;
  if (!image || media === null || !names.claim(media, attribute(image, 'src') ?? '')) throw new NotOurPage();
  const size = (name: 'width' | 'height') => {
    const value = attribute(image, name);
    return value === null ? {} : { [name]: Number(value) };
  };
  const line = (name: string) => {
    const span = findElement(element, (child) => hasClass(child, name));
    return span ? rawText(span) : '';
  };
  const alt = attribute(image, 'alt') ?? '';
  const licence = line('licence');
  const focus = readFocus(attribute(image, 'data-focus') ?? '', ' ');
  return {
    type: 'figure',
    media,
    ...size('width'),
    ...size('height'),
    alt,
    caption: line('caption'),
    credit: line('credit'),
    ...(licence !== '' && { licence }),
    ...(focus && { focus }),
  };
}
