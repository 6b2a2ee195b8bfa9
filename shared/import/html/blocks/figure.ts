import type { Block, Figure } from '../../../story/block.ts';
import { visibleInlines } from '../../../story/visible-body.ts';
import { joinedInlines } from '../../quote-of-blocks.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { attribute, childElements, classNames, type HtmlElement, hasClass, lineText } from '../html-tree.ts';
import { blocksOf } from '../walk-html.ts';
import { holdsQuotation, quoteFromHtml } from './quote.ts';

/** A `figure`, or the box that WordPress puts around a picture with a caption. */
export function looksLikeFigure(element: HtmlElement): boolean {
  return element.tagName === 'figure' || hasClass(element, 'wp-caption');
}

/** Its picture with caption and credit; its quotation; or what else it holds, the caption after it. */
export function figureFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  if (holdsQuotation(element)) return quoteFromHtml(element, place, context);
  const { captions, credits } = captionsIn(element, context);
  const skipped = new Set([...context.skipped, ...captions, ...credits]);
  const blocks = blocksOf(element.childNodes, place, { ...context, skipped });
  const first = blocks.find((block): block is Figure => block.type === 'figure' && block.caption === '');
  const table = blocks.length === 1 ? blocks[0] : undefined;
  if (table?.type === 'table' && table.caption.length === 0) {
    const said = [
      ...captions,
      ...credits.filter((credit) => !captions.some((part) => creditsIn(part).includes(credit))),
    ];
    const caption = visibleInlines(joinedInlines(said.flatMap((part) => blocksOf([part], place, context))));
    return [{ ...table, caption }];
  }
  if (!first) {
    const inside = new Set(captions.flatMap(creditsIn));
    const outside = credits.filter((credit) => !inside.has(credit));
    return [...blocks, ...[...captions, ...outside].flatMap((part) => blocksOf([part], place, context))];
  }
  const left = new Set(credits);
  const caption = captions.map((part) => lineText(part, left));
  const credit = credits.map((part) => lineText(part));
  return blocks.map((block) =>
    block === first ? { ...block, caption: sentence(caption), credit: sentence(credit) } : block,
  );
}

interface Captions {
  readonly captions: HtmlElement[];
  readonly credits: HtmlElement[];
}

/** The outermost captions of a figure and the outermost credits, those inside a caption too; not those of figures within. */
function captionsIn(
  element: HtmlElement,
  context: HtmlContext,
  into: Captions = { captions: [], credits: [] },
): Captions {
  for (const child of childElements(element)) {
    if (context.skipped.has(child) || looksLikeFigure(child)) continue;
    const caption = isCaption(child);
    if (caption) into.captions.push(child);
    if (!caption && isCredit(child)) into.credits.push(child);
    else if (caption) for (const inner of creditsIn(child)) into.credits.push(inner);
    else captionsIn(child, context, into);
  }
  return into;
}

function creditsIn(caption: HtmlElement): readonly HtmlElement[] {
  return childElements(caption).flatMap((child) => (isCredit(child) ? [child] : creditsIn(child)));
}

function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || hasClass(element, 'wp-caption-text');
}

const CREDIT = /(?:^|[-_])(?:credits?|copyright|photographer)(?:$|[-_])|copyrightholder|credittext/i;

function isCredit(element: HtmlElement): boolean {
  const says = [...classNames(element), attribute(element, 'itemprop') ?? ''];
  return says.some((name) => CREDIT.test(name));
}

function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
