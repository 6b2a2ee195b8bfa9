import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { textElement } from '../../page/blocks/text-element.ts';
import { numberNotes } from '../../page/parts/number-notes.ts';
import type { Block } from '../../story/block.ts';
import type { Footnote } from '../../story/inline.ts';
import { visibleBody } from '../../story/visible-body.ts';
import { articleElements } from './article-blocks.ts';
import type { ArticleOptions } from './article-options.ts';
import { plainElement } from './plain-element.ts';

/** The elements of one block, its notes numbered. */
export interface ArticleBlock {
  readonly block: Block;
  readonly elements: readonly Element[];
}

export interface Article {
  readonly blocks: readonly ArticleBlock[];
  /** A heading and a list of the notes that the marks lead to; empty where the story has none. */
  readonly notes: readonly Element[];
}

/**
 * What readers see of a body as plain elements, each block with its own, and its notes at the end. `write`
 * makes the elements of a block, as `articleElements` does.
 */
export function article(
  body: readonly Block[],
  options: ArticleOptions,
  write: (block: Block, options: ArticleOptions) => readonly Element[] = articleElements,
): Article {
  const written = visibleBody(body).map((block) => ({ block, elements: write(block, options) }));
  const { blocks, notes } = numberNotes(
    written.flatMap(({ elements }) => elements),
    options.labels,
  );
  let at = 0;
  const numbered = written.map(({ block, elements }) => {
    const own = blocks.slice(at, at + elements.length).map(linkedMarks);
    at += elements.length;
    return { block, elements: own };
  });
  return { blocks: numbered, notes: notesElements(notes, options) };
}

/**
 * The body of a story as HTML that any system for content takes: one block a line, no class, no style and
 * no script; pictures named as `mediaPath` says, and the notes as a list at its end.
 */
export function articleHtml(body: readonly Block[], options: ArticleOptions): string {
  const { blocks, notes } = article(body, options);
  return [...blocks.flatMap(({ elements }) => elements), ...notes].map(elementHtml).join('\n');
}

/** One element as HTML. */
export function elementHtml(element: Element): string {
  return toHtml(element, { characterReferences: { useNamedReferences: true } });
}

/** A mark is a link to its note, as `numberNotes` made it, without what only our page needs. */
function linkedMarks(element: Element): Element {
  if (element.tagName === 'sup' && element.properties.id) {
    return h('sup', { id: element.properties.id }, element.children.map(withoutRoles));
  }
  const children = element.children.map((child) => (child.type === 'element' ? linkedMarks(child) : child));
  return { ...element, children };
}

function withoutRoles(child: Element['children'][number]): Element['children'][number] {
  return child.type === 'element' ? plainElement(child) : child;
}

function notesElements(
  notes: readonly Footnote[],
  { labels, direction }: ArticleOptions,
): readonly Element[] {
  if (notes.length === 0) return [];
  const items = notes.map((note, at) => {
    const item = plainElement(textElement('li', note.children, direction));
    const back = h('a', { href: `#note-mark-${at + 1}`, ariaLabel: labels.backToText }, '↩');
    return h('li', { ...item.properties, id: `note-${at + 1}` }, [...item.children, ' ', back]);
  });
  return [h('h2', labels.notes), h('ol', items)];
}
