import { $isListNode } from '@lexical/list';
import { $isParagraphNode } from 'lexical';
import { MessageSquareQuote, TextQuote } from 'lucide-react';
import type { PullQuote, Quote, QuoteChild } from '../../../../shared/story/blocks/quote.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import type { Scope } from '../inline/scope.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $readList } from '../list/read-list.ts';
import { $writeList } from '../list/write-list.ts';
import { $readParagraph } from '../paragraph/read-paragraph.ts';
import { $writeParagraph } from '../paragraph/write-paragraph.ts';
import { $createAttributionNode } from './AttributionNode.ts';
import { $createQuoteNode, $isQuoteNode, type QuoteNode } from './QuoteNode.ts';
import { QuoteExtension } from './quote-extension.ts';
import { $turnIntoQuote } from './turn-into-quote.ts';
import { typedQuote } from './typed-quote.ts';

export const quoteUnit: BlockUnit<Quote, 'blockQuote'> = {
  extension: QuoteExtension,
  $read: (node, scope) =>
    $isQuoteNode(node) && node.getKind() === 'quote' ? { type: 'quote', ...$readQuote(node, scope) } : null,
  $write: $writeQuote,
  typed: [typedQuote],
  kinds: {
    blockQuote: {
      icon: TextQuote,
      alias: 'citation, blockquote',
      place: 'caret',
      $is: (node) => $isQuoteNode(node) && node.getKind() === 'quote',
      $turnInto: (selection) => $turnIntoQuote(selection, 'quote'),
    },
  },
  inserts: {},
};

export const pullQuoteUnit: BlockUnit<PullQuote, 'pullQuote'> = {
  extension: QuoteExtension,
  $read: (node, scope) =>
    $isQuoteNode(node) && node.getKind() === 'pullquote'
      ? { type: 'pullquote', ...$readQuote(node, scope) }
      : null,
  $write: $writeQuote,
  // Those of quotes make both kinds.
  typed: [],
  kinds: {
    pullQuote: {
      icon: MessageSquareQuote,
      alias: 'callout, highlight',
      place: 'caret',
      $is: (node) => $isQuoteNode(node) && node.getKind() === 'pullquote',
      $turnInto: (selection) => $turnIntoQuote(selection, 'pullquote'),
    },
  },
  inserts: {},
};

function $readQuote(quote: QuoteNode, scope: Scope): Pick<Quote, 'children' | 'attribution'> {
  const children: QuoteChild[] = [];
  for (const word of quote.getWords()) {
    if (!scope.has(word)) continue;
    if ($isListNode(word)) children.push($readList(word, scope));
    else if ($isParagraphNode(word)) children.push($readParagraph(word, scope));
    else throw new Error(`The editor holds "${word.getType()}" in a quote, which no story can hold`);
  }
  const attribution = quote.getAttribution();
  return { children, attribution: attribution ? $readInlines(attribution, scope) : [] };
}

function $writeQuote(quote: Quote | PullQuote): QuoteNode {
  return $createQuoteNode(quote.type).append(
    ...quote.children.map((child) => (child.type === 'list' ? $writeList(child) : $writeParagraph(child))),
    $withInlines($createAttributionNode(), quote.attribution),
  );
}
