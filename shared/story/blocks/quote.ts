import { canonicalInlines, type Inline, text } from '../inline.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockLine } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import { type List, listModel } from './list.ts';
import { type Paragraph, paragraphModel } from './paragraph.ts';
import { changed, mapAll, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

export type QuoteChild = Paragraph | List;

/** Somebody's words, set apart; `attribution` is empty when nobody is named. */
export interface Quote {
  readonly type: 'quote';
  readonly children: readonly QuoteChild[];
  readonly attribution: readonly Inline[];
}

/** A sentence of the story pulled out for display. */
export interface PullQuote {
  readonly type: 'pullquote';
  readonly children: readonly QuoteChild[];
  readonly attribution: readonly Inline[];
}

/** Stands before the name of who is quoted in plain text, and before a picture's credit. */
export const ATTRIBUTION_SIGN = '— ';

/** A quote's attribution as the paragraph that says it in text. */
export function dashedAttribution(quote: Quote | PullQuote): readonly Paragraph[] {
  if (quote.attribution.length === 0) return [];
  const children = canonicalInlines([text(ATTRIBUTION_SIGN), ...quote.attribution]);
  return [{ type: 'paragraph', children }];
}

const EMPTY: Paragraph = { type: 'paragraph', children: [] };

function modelOfQuotes<Q extends Quote | PullQuote>(name: string) {
  return {
    ...wordsOnly,
    name,
    isProse: true,
    defaults: { attribution: [] },
    canonical: (quote: Q): Q => ({
      ...quote,
      children: quote.children.length === 0 ? [EMPTY] : quote.children.map(canonicalChild),
      attribution: canonicalInlines(quote.attribution),
    }),
    visible(quote: Q): readonly Q[] {
      const children = quote.children.flatMap(visibleChild);
      const attribution = visibleInlines(quote.attribution);
      return children.length + attribution.length > 0 ? [{ ...quote, children, attribution }] : [];
    },
    text: ({ children, attribution }: Q): string =>
      joinLines([...children.map(childText), ...lineTexts(attribution)]),
    mapTexts: (quote: Q, visit: TextVisitor): Q =>
      changed<Quote | PullQuote>(quote, {
        children: mapAll(quote.children, (child) => mapChild(child, visit)),
        attribution: mapLine(quote.attribution, visit),
      }) as Q,
    lines({ type, children, attribution }: Q): readonly BlockLine[] {
      const lines: readonly BlockLine[] = [
        ...children.flatMap(childLines),
        { start: { role: 'attribution' }, inlines: attribution },
      ];
      return lines.map(({ start, inlines }) => ({ start: { ...start, quote: type }, inlines }));
    },
    fallback: (quote: Q): readonly QuoteChild[] => [...quote.children, ...dashedAttribution(quote)],
  };
}

export const quoteModel = modelOfQuotes<Quote>('quote');

export const pullQuoteModel = modelOfQuotes<PullQuote>('pull quote');

function canonicalChild(child: QuoteChild): QuoteChild {
  return child.type === 'list' ? listModel.canonical(child) : paragraphModel.canonical(child);
}

function visibleChild(child: QuoteChild): readonly QuoteChild[] {
  return child.type === 'list' ? listModel.visible(child) : paragraphModel.visible(child);
}

function childText(child: QuoteChild): string {
  return child.type === 'list' ? listModel.text(child) : paragraphModel.text(child);
}

function mapChild(child: QuoteChild, visit: TextVisitor): QuoteChild {
  return child.type === 'list' ? listModel.mapTexts(child, visit) : paragraphModel.mapTexts(child, visit);
}

function childLines(child: QuoteChild): readonly BlockLine[] {
  return child.type === 'list' ? listModel.lines(child) : paragraphModel.lines(child);
}
