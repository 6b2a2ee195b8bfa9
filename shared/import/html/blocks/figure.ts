import type { Block, Figure } from '../../../story/block.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { attribute, classNames, findElements, type HtmlElement, hasClass, lineText } from '../html-tree.ts';
import { blocksOf } from '../walk-html.ts';
import { holdsQuotation, quoteFromHtml } from './quote.ts';

/** A `figure`, or the box that WordPress puts around a picture with a caption. */
export function looksLikeFigure(element: HtmlElement): boolean {
  return element.tagName === 'figure' || hasClass(element, 'wp-caption');
}

/** Its picture with caption and credit; its quotation; or what else it holds, the caption after it. */
export function figureFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  if (holdsQuotation(element)) return quoteFromHtml(element, place, context);
  const captions = findElements(element, isCaption).filter((caption) => !context.skipped.has(caption));
  const credits = findElements(element, isCredit).filter((credit) => !context.skipped.has(credit));
  const skipped = new Set([...context.skipped, ...captions, ...credits]);
  const blocks = blocksOf(element.childNodes, place, { ...context, skipped });
  const first = blocks.find((block): block is Figure => block.type === 'figure' && block.caption === '');
  if (!first) {
    const inOrder = [
      ...captions,
      ...credits.filter((credit) => !captions.some((caption) => holds(caption, credit))),
    ];
    return [...blocks, ...inOrder.flatMap((caption) => blocksOf([caption], place, context))];
  }
  const credit = credits.map((part) => lineText(part)).join(' ');
  const caption = captions
    .map((part) => textWithout(part, credits))
    .filter((text) => text !== '')
    .join(' ');
  return blocks.map((block) => (block === first ? { ...block, caption, credit: credit.trim() } : block));
}

function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || hasClass(element, 'wp-caption-text');
}

function isCredit(element: HtmlElement): boolean {
  const says = [...classNames(element), attribute(element, 'itemprop') ?? ''];
  const named = says.some((name) =>
    /(?:^|[-_])(?:credits?|copyright|photographer)(?:$|[-_])|copyrightholder|credittext/i.test(name),
  );
  return (
    named &&
    !/^(?:figure|div|figcaption)$/.test(element.tagName) &&
    findElements(element, isCredit).length === 0
  );
}

function holds(outer: HtmlElement, inner: HtmlElement): boolean {
  return findElements(outer, (element) => element === inner).length > 0;
}

function textWithout(element: HtmlElement, left: readonly HtmlElement[]): string {
  const kept = (parent: HtmlElement): HtmlElement => ({
    ...parent,
    childNodes: parent.childNodes
      .filter((child) => !left.includes(child as HtmlElement))
      .map((child) => ('childNodes' in child && 'tagName' in child ? kept(child) : child)),
  });
  return lineText(kept(element));
}
