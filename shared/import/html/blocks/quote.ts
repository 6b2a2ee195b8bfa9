import type { Block } from '../../../story/block.ts';
import type { Inline } from '../../../story/inline.ts';
import { joinedInlines, quoteOfBlocks } from '../../quote-of-blocks.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import {
  attribute,
  classesOf,
  findElement,
  type HtmlElement,
  isHtmlElement,
  lineText,
  textOfNode,
} from '../html-tree.ts';

const PULLED = new Set('figure aside div p section blockquote'.split(' '));

/** A block whose class says that it is a pull quote, as the editors of the field name it. */
export function looksLikePullQuote(element: HtmlElement): boolean {
  if (!PULLED.has(element.tagName)) return false;
  return classesOf(element).some((name) => /^(?:wp-block-)?pull-?quote$/i.test(name));
}

/** True for a figure around a quotation. */
export function holdsQuotation(element: HtmlElement): boolean {
  return findElement(element, (child) => child.tagName === 'blockquote') !== null;
}

/** A quotation with its attribution from `figcaption`, `footer`, or a `cite` that stands last. */
export function quoteFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  const pulled = looksLikePullQuote(element) || findElement(element, looksLikePullQuote) !== null;
  // A quote around this one has said them already.
  const sources = sourcesIn(element).filter((source) => !context.skipped.has(source));
  const within = { ...context, skipped: new Set([...context.skipped, ...sources]) };
  const attribution = joinedInlines(
    sources.flatMap((source) => context.blocksOf(source.childNodes, place, context)),
  );
  const blocks = context.blocksOf(element.childNodes, place, within);
  const inner = blocks.length === 1 ? blocks[0] : undefined;
  const quote = inner?.type === 'quote' && inner.attribution.length === 0 ? inner.children : blocks;
  return quoteOfBlocks(pulled ? 'pullquote' : 'quote', quote, withoutDash(attribution));
}

/** The elements that name who is quoted: direct children, or those of the one block that stands last. */
function sourcesIn(element: HtmlElement): readonly HtmlElement[] {
  const children = element.childNodes.filter(
    (node) => isHtmlElement(node) || (textOfNode(node) ?? '').trim() !== '',
  );
  const captions = children
    .filter(isHtmlElement)
    .filter((child) => /^(?:figcaption|footer)$/.test(child.tagName));
  if (captions.length > 0) return captions;
  const last = children.at(-1);
  if (!isHtmlElement(last)) return [];
  if (last.tagName === 'cite') return [last];
  const inner = last.tagName === 'blockquote' ? sourcesIn(last) : [];
  if (inner.length > 0) return inner;
  return last.tagName === 'p' && children.length > 1 && saysOnlySource(last) ? [last] : [];
}

function saysOnlySource(paragraph: HtmlElement): boolean {
  if (attribute(paragraph, 'class')?.match(/\b(?:attribution|cite|source)\b/i)) return true;
  const cite = findElement(paragraph, (child) => child.tagName === 'cite');
  return cite !== null && bare(lineText(paragraph)) === bare(lineText(cite));
}

function bare(text: string): string {
  return text.replace(/^[\s—–―-]+/, '');
}

function withoutDash(attribution: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = attribution;
  if (first?.type !== 'text') return attribution;
  const text = bare(first.text);
  return text === '' ? rest : [{ ...first, text }, ...rest];
}
