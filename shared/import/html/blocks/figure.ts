import type { Block } from '../../../story/block.ts';
import { blocksOfFigures } from '../../../story/blocks/gallery.ts';
import { visibleInlines } from '../../../story/visible-inlines.ts';
import { joinedInlines } from '../../quote-of-blocks.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import {
  attribute,
  childElements,
  classesOf,
  findElements,
  type HtmlElement,
  hasClass,
  lineText,
} from '../html-tree.ts';
import { holdsQuotation, quoteFromHtml } from './quote.ts';

/** A `figure`, or the box that WordPress puts around a picture with a caption. */
export function looksLikeFigure(element: HtmlElement): boolean {
  return element.tagName === 'figure' || hasClass(element, 'wp-caption');
}

/**
 * Its picture with caption, credit and licence; its pictures as a gallery; its quotation; or what else it
 * holds, the caption after it.
 */
export function figureFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  if (holdsQuotation(element)) return quoteFromHtml(element, place, context);
  const { captions, credits, licences } = captionsIn(element, context);
  const skipped = new Set([...context.skipped, ...captions, ...credits, ...licences]);
  const linksOfPictures = findElements(element, ({ tagName }) => tagName === 'img').length < 2;
  const within = { ...context, skipped, linksOfPictures };
  const blocks = context.blocksOf(element.childNodes, place, within);
  const inside = new Set(captions.flatMap((caption) => [...partsIn(caption)]));
  const outside = [...credits, ...licences].filter((part) => !inside.has(part));
  const table = blocks.length === 1 ? blocks[0] : undefined;
  if (table?.type === 'table' && table.caption.length === 0) {
    const said = [...captions, ...outside].flatMap((part) => context.blocksOf([part], place, context));
    return [{ ...table, caption: visibleInlines(joinedInlines(said)) }];
  }
  const figures = blocks.filter((block) => block.type === 'figure');
  if (figures.length >= 2 && figures.length === blocks.length) {
    return blocksOfFigures(figures, sentence([...captions, ...outside]));
  }
  const first = figures.find((figure) => figure.caption === '');
  if (!first) {
    return [
      ...blocks,
      ...[...captions, ...outside].flatMap((part) => context.blocksOf([part], place, context)),
    ];
  }
  const caption = sentence(captions, new Set([...credits, ...licences]));
  const licence = sentence(licences);
  const words = { caption, credit: sentence(credits), ...(licence !== '' && { licence }) };
  return blocks.map((block) => (block === first ? { ...block, ...words } : block));
}

interface Captions {
  readonly captions: HtmlElement[];
  readonly credits: HtmlElement[];
  readonly licences: HtmlElement[];
}

/**
 * The outermost captions of a figure and the outermost credits and licences, those inside a caption too;
 * not those of figures within.
 */
function captionsIn(
  element: HtmlElement,
  context: HtmlContext,
  into: Captions = { captions: [], credits: [], licences: [] },
): Captions {
  for (const child of childElements(element)) {
    if (context.skipped.has(child) || looksLikeFigure(child)) continue;
    const caption = isCaption(child);
    if (caption) into.captions.push(child);
    if (!caption && isPart(child)) addPart(child, into);
    else if (caption) for (const inner of partsIn(child)) addPart(inner, into);
    else captionsIn(child, context, into);
  }
  return into;
}

function addPart(element: HtmlElement, { credits, licences }: Captions): void {
  (isLicence(element) ? licences : credits).push(element);
}

/** The credits and licences in a caption. */
function partsIn(caption: HtmlElement): readonly HtmlElement[] {
  return childElements(caption).flatMap((child) => (isPart(child) ? [child] : partsIn(child)));
}

function isPart(element: HtmlElement): boolean {
  return isCredit(element) || isLicence(element);
}

function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || hasClass(element, 'wp-caption-text');
}

const CREDIT = /(?:^|[-_])(?:credits?|copyright|photographer)(?:$|[-_])|copyrightholder|credittext/i;

const LICENCE = /(?:^|[-_])licen[cs]e(?:$|[-_])/i;

function isCredit(element: HtmlElement): boolean {
  return says(element, CREDIT);
}

function isLicence(element: HtmlElement): boolean {
  return says(element, LICENCE);
}

function says(element: HtmlElement, names: RegExp): boolean {
  const said = [...classesOf(element), attribute(element, 'itemprop') ?? ''];
  return said.some((name) => names.test(name));
}

function sentence(parts: readonly HtmlElement[], left?: ReadonlySet<unknown>): string {
  return parts
    .map((part) => lineText(part, left))
    .filter((text) => text !== '')
    .join(' ');
}
