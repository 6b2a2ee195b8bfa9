import type { Block } from '../../story/block.ts';
import { link } from '../../story/inline.ts';
import { safeHref } from '../../story/safe-href.ts';
import { importedHref } from '../imported-href.ts';
import { noteOfBlocks } from '../note-of-blocks.ts';
import { resolveAddress } from '../picture-names.ts';
import { type BlockCollector, blockCollector } from './block-collector.ts';
import { boxFromHtml, looksLikeBox } from './blocks/box.ts';
import { codeFromHtml, looksLikeVerse, verseFromHtml } from './blocks/code.ts';
import { embedFromHtml } from './blocks/embed.ts';
import { figureFromHtml, looksLikeFigure } from './blocks/figure.ts';
import { headingFromHtml, headingLevelOf } from './blocks/heading.ts';
import { listFromHtml, MAX_LIST_DEPTH } from './blocks/list.ts';
import { pictureFromHtml } from './blocks/picture.ts';
import { looksLikePullQuote, quoteFromHtml } from './blocks/quote.ts';
import { tableFromHtml } from './blocks/table.ts';
import { directionWithin } from './direction-within.ts';
import { FOLDED_NOTE_TAG } from './fold-notes.ts';
import { type HtmlContext, OUTERMOST_PLACE, type Place } from './html-context.ts';
import { attribute, type HtmlElement, type HtmlNode, isHtmlElement, textOfNode } from './html-tree.ts';
import { isHidden, marksWithin, phraseWithin } from './inline-style.ts';

/** What holds no words of a story: code, controls, and things that only a browser can play. */
const DROPPED = new Set(
  (
    'script style template head title meta link base noscript iframe embed applet svg canvas audio ' +
    'video input select ' +
    'datalist button textarea progress meter map frame frameset noframes param source track col ' +
    'colgroup annotation annotation-xml dialog'
  ).split(' '),
);

/**
 * Figures, quotes and tables nested deeper are read as the text that they hold; each looks through all that
 * it holds.
 */
const MAX_BOX_DEPTH = 8;

const EMBEDS = new Set(['iframe', 'embed', 'video', 'audio']);

const BLOCKS = new Set(
  (
    'html body p div section article main header footer aside nav address center details summary dl ' +
    'dt dd fieldset legend form ' +
    'hgroup figcaption search li tbody thead tfoot tr td th caption figure blockquote table optgroup ' +
    'option plaintext xmp listing'
  ).split(' '),
);

/** The blocks of some nodes on their own, see `walkHtml`. */
export function blocksOf(nodes: readonly HtmlNode[], place: Place, context: HtmlContext): readonly Block[] {
  const collector = blockCollector();
  for (const node of nodes) walkHtml(node, place, context, collector);
  return collector.blocks();
}

/** Reads one node into the collector: what the model knows as what it is, everything else as the text that it holds. */
export function walkHtml(node: HtmlNode, place: Place, context: HtmlContext, out: BlockCollector): void {
  if (context.skipped.has(node)) return;
  const text = textOfNode(node);
  if (text !== null) out.text(text, place);
  if (!isHtmlElement(node) || isHidden(node)) return;
  const tag = node.tagName;
  if (EMBEDS.has(tag)) out.add(...embedFromHtml(node));
  if (DROPPED.has(tag)) return;
  if (tag === 'br') out.lineBreak(place.link);
  else if (tag === 'hr') out.add({ type: 'divider' });
  else if (tag === 'img') pictureFromHtml(node, place, context, out);
  // Slack's clipboard has no other sign between its paragraphs.
  else if (attribute(node, 'data-stringify-type') === 'paragraph-break') out.endParagraph();
  else if (tag === FOLDED_NOTE_TAG)
    out.note(noteOfBlocks(blocksOf(node.childNodes, OUTERMOST_PLACE, context)));
  else if (tag === 'q') walkQuotation(node, place, context, out);
  else {
    const within = directed(node, place);
    const blocks = blocksOfElement(node, within, context);
    if (blocks) out.add(...blocks);
    else walkChildren(node, within, context, out);
  }
}

/** The blocks of an element that is more than text; null for the others. */
function blocksOfElement(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] | null {
  const tag = element.tagName;
  if (headingLevelOf(element) !== null) return headingFromHtml(element, place, context);
  if (place.boxDepth < MAX_BOX_DEPTH) {
    const within = { ...place, boxDepth: place.boxDepth + 1 };
    if (looksLikeBox(element)) return boxFromHtml(element, within, context);
    if (tag === 'blockquote' || looksLikePullQuote(element)) return quoteFromHtml(element, within, context);
    if (looksLikeFigure(element)) return figureFromHtml(element, within, context);
    if (tag === 'table') return tableFromHtml(element, within, context);
  }
  if (tag === 'pre' || tag === 'listing' || tag === 'xmp')
    return looksLikeVerse(element) ? verseFromHtml(element) : codeFromHtml(element);
  const list = tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir';
  return list && place.listDepth < MAX_LIST_DEPTH ? listFromHtml(element, place, context) : null;
}

function walkChildren(element: HtmlElement, place: Place, context: HtmlContext, out: BlockCollector): void {
  const block = isBlock(element);
  const within = placeWithin(element, place, context);
  if (block) out.endParagraph();
  for (const child of element.childNodes) walkHtml(child, within, context, out);
  if (block) out.endParagraph();
}

function isBlock({ tagName }: HtmlElement): boolean {
  return BLOCKS.has(tagName) || /^(?:ul|ol|menu|dir)$/.test(tagName);
}

/** Words of another direction within a line turn round nothing but themselves. */
function directed(element: HtmlElement, place: Place): Place {
  if (!isBlock(element) && !/^(?:h[1-6]|pre)$/.test(element.tagName)) return place;
  const direction = directionWithin(element, place.direction);
  return direction === place.direction ? place : { ...place, direction };
}

function walkQuotation(element: HtmlElement, place: Place, context: HtmlContext, out: BlockCollector): void {
  out.text('“', place);
  walkChildren(element, place, context, out);
  out.text('”', place);
}

function placeWithin(element: HtmlElement, place: Place, context: HtmlContext): Place {
  const isLink = element.tagName === 'a';
  const marks = marksWithin(element, place.marks, place.link !== null || isLink);
  const phrase = phraseWithin(element, place.phrase);
  if (!isLink) return marks === place.marks && phrase === place.phrase ? place : { ...place, marks, phrase };
  const href = linkAddress(attribute(element, 'href') ?? '', context);
  if (href === null) return { ...place, marks, phrase };
  const title = attribute(element, 'title')?.trim();
  return { ...place, marks, phrase, link: link(href, [], title) };
}

function linkAddress(given: string, context: HtmlContext): string | null {
  const href = importedHref(given);
  if (href === null || context.baseUrl === undefined) return href;
  return safeHref(resolveAddress(href, context.baseUrl));
}
