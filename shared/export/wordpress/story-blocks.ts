import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ownDirection } from '../../page/own-direction.ts';
import type { Block } from '../../story/block.ts';
import { type BlockHandlers, handleBlock } from '../../story/blocks/block-handlers.ts';
import type { List } from '../../story/blocks/list.ts';
import { elementHtml } from '../article/article-html.ts';
import type { ArticleOptions } from '../article/article-options.ts';
import { elementBlock, wordpressBlock } from './wordpress-block.ts';

/** Writes a block from the elements of its article. */
type Write = readonly [elements: readonly Element[], options: ArticleOptions];

const HANDLERS: BlockHandlers<Write, string> = {
  paragraph: (_, elements) => all(elements, paragraphBlock),
  heading: (_, elements) => all(elements, headingBlock),
  list: (list, [element]) => (element ? listBlock(list, element) : ''),
  quote: (_, [element]) => (element ? quoteBlock(element) : ''),
  pullquote: (_, [element]) => (element ? pullquoteBlock(element) : ''),
  figure: (_, elements) => all(elements, imageBlock),
  gallery: ({ figures, caption }, elements, { direction }) =>
    galleryBlock(elements.slice(0, figures.length), caption, direction),
  divider: () =>
    elementBlock('separator', h('hr'), {
      className: ['wp-block-separator', 'has-alpha-channel-opacity'],
    }),
  keypoints: ({ points }, [heading, list]) => {
    const items = points.map((children) => ({ children, lists: [] }));
    const inner = [
      ...(heading ? [headingBlock(heading)] : []),
      ...(list ? [listBlock({ type: 'list', ordered: false, items }, list)] : []),
    ];
    return wordpressBlock('group', `<div class="wp-block-group">${inner.join('\n\n')}</div>`);
  },
  embed: (_, elements) => all(elements, paragraphBlock),
  related: (_, elements) => all(elements, paragraphBlock),
  table: (_, [element]) => (element ? tableBlock(element) : ''),
  code: (_, [element]) => (element ? codeBlock(element) : ''),
};

/** A block of the story as blocks of WordPress; `elements` are those of its article. Throws on an unknown type. */
export function storyBlock(block: Block, elements: readonly Element[], options: ArticleOptions): string {
  return handleBlock(HANDLERS, block, elements, options);
}

/** A paragraph; one that runs the other way says so to the editor too. */
export function paragraphBlock(element: Element): string {
  const { dir } = element.properties;
  const attributes = dir === 'rtl' || dir === 'ltr' ? { direction: dir } : undefined;
  return elementBlock('paragraph', element, attributes ? { attributes } : {});
}

/** A heading of the level that its element has; two is WordPress's own. */
export function headingBlock(element: Element): string {
  const level = Number(element.tagName.slice(1));
  const attributes = level === 2 ? undefined : { level };
  return elementBlock('heading', element, {
    className: ['wp-block-heading'],
    ...(attributes && { attributes }),
  });
}

/** A list with its items and the lists in them, each a block of its own. */
export function listBlock(list: List, element: Element): string {
  const items = element.children.filter(isElement);
  const inner = list.items.map((item, at) => {
    const own = items[at];
    if (!own) return '';
    const words = own.children.slice(0, own.children.length - item.lists.length);
    const nested = own.children.slice(own.children.length - item.lists.length).filter(isElement);
    const lists = item.lists.map((one, nth) => (nested[nth] ? listBlock(one, nested[nth]) : ''));
    const html = elementHtml({ ...own, children: words });
    return wordpressBlock('list-item', html.replace(/<\/li>$/, `${lists.join('\n')}</li>`));
  });
  const tag = list.ordered ? 'ol' : 'ul';
  const properties = { ...element.properties, className: ['wp-block-list'] };
  const empty = elementHtml({ ...element, tagName: tag, properties, children: [] });
  const html = empty.replace(new RegExp(`</${tag}>$`), () => `${inner.join('\n\n')}</${tag}>`);
  const attributes = {
    ...(list.ordered && { ordered: true }),
    ...(list.ordered && list.start !== undefined && { start: list.start }),
  };
  return wordpressBlock('list', html, attributes);
}

function quoteBlock(element: Element): string {
  const { quoted, cite } = partsOfQuote(element);
  const inner = quoted.map((child) =>
    child.tagName === 'p' ? paragraphBlock(child) : listBlock(listOf(child), child),
  );
  const source = cite ? elementHtml(cite) : '';
  return wordpressBlock(
    'quote',
    `<blockquote class="wp-block-quote">${inner.join('\n\n')}${source}</blockquote>`,
  );
}

function pullquoteBlock(element: Element): string {
  const { quoted, cite } = partsOfQuote(element);
  const quote = h('blockquote', [...quoted, ...(cite ? [cite] : [])]);
  return elementBlock('pullquote', h('figure', quote), { className: ['wp-block-pullquote'] });
}

/** The `cite` of the article stands in a paragraph, as HTML wants it; WordPress has it in the quote itself. */
function partsOfQuote(element: Element): { readonly quoted: readonly Element[]; readonly cite?: Element } {
  const parts = element.children.filter(isElement);
  const last = parts.at(-1);
  const cite = last?.children.length === 1 ? last.children.filter(isElement)[0] : undefined;
  return cite?.tagName === 'cite' ? { quoted: parts.slice(0, -1), cite } : { quoted: parts };
}

/** The shape of a list that is known by its elements alone. */
function listOf(element: Element): List {
  const { start } = element.properties;
  return {
    type: 'list',
    ordered: element.tagName === 'ol',
    ...(typeof start === 'number' && { start }),
    items: element.children.filter(isElement).map((item) => ({
      children: [],
      lists: item.children.filter(isElement).filter(isList).map(listOf),
    })),
  };
}

function imageBlock(element: Element): string {
  return elementBlock('image', withCaptionClass(element), { className: ['wp-block-image'] });
}

function galleryBlock(
  figures: readonly Element[],
  caption: string,
  direction: ArticleOptions['direction'],
): string {
  const classes = ['blocks-gallery-caption', 'wp-element-caption'];
  const under =
    caption === ''
      ? ''
      : elementHtml(h('figcaption', { className: classes, dir: ownDirection(caption, direction) }, caption));
  const inner = figures.map(imageBlock).join('\n\n');
  return wordpressBlock(
    'gallery',
    `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${inner}${under}</figure>`,
    { linkTo: 'none' },
  );
}

function tableBlock(element: Element): string {
  return elementBlock('table', withCaptionClass(element), { className: ['wp-block-table'] });
}

function withCaptionClass(element: Element): Element {
  const children = element.children.map((child) =>
    isElement(child) && child.tagName === 'figcaption'
      ? { ...child, properties: { ...child.properties, className: ['wp-element-caption'] } }
      : child,
  );
  return { ...element, children };
}

function codeBlock(element: Element): string {
  const children = element.children.map((child) => (isElement(child) ? { ...child, properties: {} } : child));
  return elementBlock('code', { ...element, children, properties: {} }, { className: ['wp-block-code'] });
}

function all(elements: readonly Element[], write: (element: Element) => string): string {
  return elements.map(write).join('\n\n');
}

function isElement(child: ElementContent): child is Element {
  return child.type === 'element';
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}
