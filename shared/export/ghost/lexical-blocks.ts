import type { Element } from 'hast';
import type { Block } from '../../story/block.ts';
import { elementHtml } from '../article/article-html.ts';
import { type GhostNode, lexicalText, parent } from './lexical-text.ts';

/** A block of an article as nodes of Ghost's document; what it has no node for is a card of HTML. */
export function lexicalBlocks(block: Block, elements: readonly Element[]): readonly GhostNode[] {
  if (block.type === 'code') return [codeNode(block.text, block.language)];
  const quoteType = block.type === 'pullquote' ? 'aside' : 'extended-quote';
  return elements.flatMap((element) => lexicalNodes(element, quoteType));
}

/** An element of an article likewise. */
export function lexicalNodes(element: Element, quoteType = 'extended-quote'): readonly GhostNode[] {
  const { tagName, children, properties } = element;
  const { dir } = properties;
  switch (tagName) {
    case 'p':
      return [parent('paragraph', lexicalText(children), { dir })];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [parent('extended-heading', lexicalText(children), { dir, tag: tagName })];
    case 'ul':
    case 'ol':
      return [list(element)];
    case 'blockquote':
      return [quote(element, quoteType)];
    case 'hr':
      return [{ type: 'horizontalrule', version: 1 }];
    case 'figure':
      return [image(element) ?? card(element)];
    default:
      return [card(element)];
  }
}

/** HTML that Ghost keeps and shows as it is. */
export function card(...elements: readonly Element[]): GhostNode {
  return { type: 'html', version: 1, html: elements.map(elementHtml).join('\n') };
}

function codeNode(code: string, language: string): GhostNode {
  return { type: 'codeblock', version: 1, code, language, caption: '' };
}

/** A list in a list stands in an item of its own, as Lexical has it. */
function list(element: Element): GhostNode {
  const { tagName, properties } = element;
  const start = typeof properties.start === 'number' ? properties.start : 1;
  let value = start;
  const items = elementsIn(element).flatMap((item) => {
    const { dir } = item.properties;
    const inner = elementsIn(item).filter(isList);
    const line = item.children.filter((child) => child.type !== 'element' || !isList(child));
    const own = parent('listitem', lexicalText(line), { dir, value: value++ });
    return [own, ...inner.map((nested) => parent('listitem', [list(nested)], { value }))];
  });
  const listType = tagName === 'ol' ? 'number' : 'bullet';
  return parent('list', items, { dir: properties.dir, listType, start, tag: tagName });
}

/** Ghost's quotes hold lines alone: paragraphs and the source become lines; one with a list is a card. */
function quote(element: Element, type: string): GhostNode {
  const parts = elementsIn(element);
  if (parts.some(isList)) return card(element);
  const lines = parts.flatMap((part, at): readonly GhostNode[] => [
    ...(at === 0 ? [] : [{ type: 'linebreak', version: 1 } as const]),
    ...lexicalText(part.children),
  ]);
  return parent(type, lines, { dir: parts[0]?.properties.dir });
}

function image(figure: Element): GhostNode | null {
  const [picture, caption] = elementsIn(figure);
  if (picture?.tagName !== 'img') return null;
  const { src, alt, width, height } = picture.properties;
  const words = caption ? elementHtml(caption).replace(/^<figcaption[^>]*>|<\/figcaption>$/g, '') : '';
  return {
    type: 'image',
    version: 1,
    src: String(src),
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
    title: '',
    alt: typeof alt === 'string' ? alt : '',
    caption: words,
    cardWidth: 'regular',
    href: '',
  };
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function elementsIn({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
