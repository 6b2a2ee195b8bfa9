import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { codeToHast } from '../../page/blocks/code-to-hast.ts';
import { headingToHast } from '../../page/blocks/heading-to-hast.ts';
import { listToHast } from '../../page/blocks/list-to-hast.ts';
import { paragraphToHast } from '../../page/blocks/paragraph-to-hast.ts';
import { tableToHast } from '../../page/blocks/table-to-hast.ts';
import { textElement } from '../../page/blocks/text-element.ts';
import { ownDirection } from '../../page/own-direction.ts';
import type { Block } from '../../story/block.ts';
import { type BlockHandlers, handleBlock } from '../../story/blocks/block-handlers.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { PullQuote, Quote } from '../../story/blocks/quote.ts';
import type { ArticleOptions } from './article-options.ts';
import { plainElement, plainTable } from './plain-element.ts';
import { relatedLine } from './related-line.ts';

/** Elements of a block without anything that only Dateline's own page understands. */
const HANDLERS: BlockHandlers<[ArticleOptions], readonly Element[]> = {
  paragraph: (block, { direction }) => [plainElement(paragraphToHast(block, direction))],
  heading: (block, { direction }) => [plainElement(headingToHast(block, direction))],
  list: (block, { direction }) => [plainElement(listToHast(block, direction))],
  quote: (block, options) => [quoteElement(block, options)],
  pullquote: (block, options) => [quoteElement(block, options)],
  figure: (block, options) => [figureElement(block, options)],
  gallery: ({ figures, caption }, options) => [
    ...figures.map((figure) => figureElement(figure, options)),
    ...wordsElement('p', caption, options),
  ],
  divider: () => [h('hr')],
  keypoints: ({ title, points }, { direction, labels }) => [
    plainElement(title.length > 0 ? textElement('h3', title, direction) : h('h3', labels.keyPoints)),
    h(
      'ul',
      points.map((point) => plainElement(textElement('li', point, direction))),
    ),
  ],
  embed: ({ href, title, description }, options) => [
    h(
      'p',
      title === '' ? {} : { dir: ownDirection(title, options.direction) },
      h('a', { href }, title || href),
    ),
    ...wordsElement('p', description, options),
  ],
  related: (block, options) => [relatedLine(block, options)],
  table: (block, { direction }) => [plainTable(tableToHast(block, direction))],
  code: (block) => [plainElement(codeToHast(block))],
};

/**
 * One block of a visible body as elements that any system for content takes: paragraphs, headings, lists,
 * tables, quotes, figures. Marks of notes are still to be numbered, see `numberNotes`. Throws by name on a
 * block of an unknown type.
 */
export function articleElements(block: Block, options: ArticleOptions): readonly Element[] {
  return handleBlock(HANDLERS, block, options);
}

/** A picture with its caption, credit and licence on one line under it. */
export function figureElement(figure: Figure, options: ArticleOptions): Element {
  const { media, alt, width, height } = figure;
  const caption = captionContent(figure, options);
  return h('figure', [
    h('img', { src: options.mediaPath(media), alt, width, height }),
    ...(caption.length > 0 ? [h('figcaption', caption)] : []),
  ]);
}

/** The words under a picture: the caption, then who made it and under which terms, in brackets. */
export function captionContent(
  { caption, credit, licence = '' }: Figure,
  { direction }: Pick<ArticleOptions, 'direction'>,
): ElementContent[] {
  const source = [credit, licence].filter((part) => part !== '').join(', ');
  const said = caption === '' ? [] : [isolated(caption, direction)];
  const named = source === '' ? [] : [`${said.length > 0 ? ' ' : ''}(`, isolated(source, direction), ')'];
  return h('span', [...said, ...named]).children;
}

function isolated(words: string, direction: ArticleOptions['direction']): ElementContent | string {
  const own = ownDirection(words, direction);
  return own ? h('bdi', { dir: own }, words) : words;
}

function wordsElement(tagName: string, words: string, { direction }: ArticleOptions): readonly Element[] {
  return words === '' ? [] : [h(tagName, { dir: ownDirection(words, direction) }, words)];
}

function quoteElement({ children, attribution }: Quote | PullQuote, { direction }: ArticleOptions): Element {
  const quoted = children.map((child) =>
    plainElement(child.type === 'list' ? listToHast(child, direction) : paragraphToHast(child, direction)),
  );
  const source =
    attribution.length > 0 ? [h('p', h('cite', textElement('span', attribution, direction).children))] : [];
  return h('blockquote', [...quoted, ...source]);
}
