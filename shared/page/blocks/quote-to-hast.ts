import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PullQuote, Quote } from '../../story/blocks/quote.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';
import { listToHast } from './list-to-hast.ts';
import { paragraphToHast } from './paragraph-to-hast.ts';
import { textElement } from './text-element.ts';

/** A block quote or pull quote: the same structure under different class names. */
export function quoteToHast(
  { type, children, attribution }: Quote | PullQuote,
  page: PageDirection,
): Element {
  const quoted = children.map((child) =>
    child.type === 'list' ? listToHast(child, page) : paragraphToHast(child, page),
  );
  const source = attribution.length > 0 ? textElement('figcaption', attribution, page) : null;
  return h('figure', { className: [type] }, lines([h('blockquote', lines(quoted)), source]));
}
