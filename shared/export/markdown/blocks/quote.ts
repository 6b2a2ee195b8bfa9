import type { BlockContent, Blockquote, Paragraph as MdastParagraph } from 'mdast';
import type { PullQuote, Quote } from '../../../story/blocks/quote.ts';
import { ATTRIBUTION_SIGN } from '../../../story/blocks/quote.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';
import { listToMdast } from './list.ts';
import { paragraphToMdast } from './paragraph.ts';

/**
 * A quote's attribution is its last paragraph, after a dash: `> — Name`. Where such a last paragraph
 * belongs to the quote itself (dialogue begins with a dash in many languages), its dash is written
 * `&mdash;`, which every reader shows the same.
 */
export function quoteToMdast(quote: Quote | PullQuote): Blockquote {
  const children: BlockContent[] = quote.children
    .filter((child) => child.type === 'list' || child.children.length > 0)
    .map((child) => (child.type === 'list' ? listToMdast(child) : paragraphToMdast(child)));
  if (quote.attribution.length > 0) {
    const sign = { type: 'text' as const, value: ATTRIBUTION_SIGN };
    children.push({ type: 'paragraph', children: [sign, ...inlinesToMdast(quote.attribution)] });
  } else if (children.length > 1) {
    const last = children.pop();
    if (last) children.push(last.type === 'paragraph' ? withDashAsEntity(last) : last);
  }
  return { type: 'blockquote', children };
}

function withDashAsEntity(paragraph: MdastParagraph): MdastParagraph {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text' || !first.value.startsWith(ATTRIBUTION_SIGN)) return paragraph;
  const after = { type: 'text' as const, value: first.value.slice(1) };
  return { type: 'paragraph', children: [{ type: 'raw', value: '&mdash;' }, after, ...rest] };
}
