import type { Block } from '../../../story/block.ts';
import type { Figure } from '../../../story/blocks/figure.ts';
import type { List, ListItem } from '../../../story/blocks/list.ts';
import type { Paragraph } from '../../../story/blocks/paragraph.ts';
import type { QuoteChild } from '../../../story/blocks/quote.ts';
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
import { ownBox } from './own-box.ts';
import { ownInlines } from './own-inlines.ts';
import { ownTable } from './own-table.ts';

/** A block of our own page. Throws NotOurPage on anything that we do not write. */
export function ownBlock(element: HtmlElement, names: PictureNames): Block {
  switch (element.tagName) {
    case 'p':
      return ownParagraph(element);
    case 'h2':
    case 'h3':
    case 'h4':
      return {
        type: 'heading',
        level: headingLevel(element.tagName),
        ...chosenDirectionOf(element),
        children: ownInlines(element.childNodes),
      };
    case 'ul':
    case 'ol':
      return ownList(element);
    case 'hr':
      return { type: 'divider' };
    case 'figure':
      if (hasClass(element, 'table')) return ownTable(element);
      if (hasClass(element, 'picture')) return ownFigure(element, names);
      return hasClass(element, 'gallery') ? ownGallery(element, names) : ownQuote(element);
    case 'aside':
      return ownBox(element);
    case 'pre':
      return ownCode(element);
    default:
      throw new NotOurPage();
  }
}

function ownParagraph(element: HtmlElement): Paragraph {
  return { type: 'paragraph', ...chosenDirectionOf(element), children: ownInlines(element.childNodes) };
}

function headingLevel(tag: 'h2' | 'h3' | 'h4'): 2 | 3 | 4 {
  return tag === 'h2' ? 2 : tag === 'h3' ? 3 : 4;
}

function ownList(element: HtmlElement): List {
  const ordered = element.tagName === 'ol';
  const start = ordered ? Number(attribute(element, 'start') ?? 1) : 1;
  const items = childElements(element).map(ownItem);
  return { type: 'list', ordered, ...(start === 1 ? {} : { start }), ...chosenDirectionOf(element), items };
}

function ownItem(element: HtmlElement): ListItem {
  const isList = (node: HtmlNode) => isHtmlElement(node) && /^[uo]l$/.test(node.tagName);
  const nodes = element.childNodes.filter((node) => textOfNode(node) !== '\n');
  const first = nodes.findIndex(isList);
  const lists = first < 0 ? [] : nodes.slice(first);
  if (!lists.every(isList)) throw new NotOurPage();
  const children = ownInlines(first < 0 ? nodes : nodes.slice(0, first));
  return { children, lists: lists.filter(isHtmlElement).map(ownList) };
}

function ownQuote(element: HtmlElement): Block {
  const type = hasClass(element, 'pullquote') ? 'pullquote' : 'quote';
  const [body, source] = childElements(element);
  if (body?.tagName !== 'blockquote') throw new NotOurPage();
  const children = childElements(body).map((child): QuoteChild => {
    if (child.tagName === 'p') return ownParagraph(child);
    if (child.tagName === 'ul' || child.tagName === 'ol') return ownList(child);
    throw new NotOurPage();
  });
  return { type, children, attribution: source ? ownInlines(source.childNodes) : [] };
}

function ownCode(element: HtmlElement): Block {
  const [code] = childElements(element);
  if (code?.tagName !== 'code') throw new NotOurPage();
  const language = attribute(code, 'class')?.replace(/^language-/, '') ?? '';
  return { type: 'code', language, text: rawText(code) };
}

function ownGallery(element: HtmlElement, names: PictureNames): Block {
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
