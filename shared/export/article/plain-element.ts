import type { Element, ElementContent } from 'hast';
import { noteOf } from '../../page/blocks/note-mark.ts';

/** What an element keeps: what it says and how it runs, not how Dateline's page shows it or reads it again. */
const KEPT: ReadonlySet<string> = new Set([
  'alt',
  'colSpan',
  'dir',
  'height',
  'href',
  'lang',
  'rowSpan',
  'scope',
  'src',
  'start',
  'title',
  'width',
]);

/** The same element without classes and data of our own page, and without line ends between its parts. */
export function plainElement(element: Element): Element {
  // Which note a mark stands for is known by the object.
  if (noteOf(element)) return element;
  const language = languageOfCode(element);
  const kept = Object.entries(element.properties).filter(([name]) => KEPT.has(name));
  return {
    ...element,
    properties: { ...Object.fromEntries(kept), ...language },
    children: element.children.filter(isNoLineEnd).map(plainContent),
  };
}

/** A table of the page without the box that it scrolls in. */
export function plainTable(figure: Element): Element {
  const box = figure.children.find((child) => isElement(child) && child.tagName === 'div');
  const caption = figure.children.find((child) => isElement(child) && child.tagName === 'figcaption');
  const table = box && isElement(box) ? box.children.find(isElement) : undefined;
  const children = [table, caption].filter((part): part is Element => part !== undefined && isElement(part));
  return plainElement({ ...figure, children });
}

function plainContent(child: ElementContent): ElementContent {
  return isElement(child) ? plainElement(child) : child;
}

function isElement(child: ElementContent): child is Element {
  return child.type === 'element';
}

/** Line ends stand between parts of a list or a table, where white space means nothing; code has them in its text. */
function isNoLineEnd(child: ElementContent, _at: number, all: readonly ElementContent[]): boolean {
  return !(child.type === 'text' && child.value === '\n' && all.length > 1);
}

function languageOfCode({ tagName, properties }: Element): { readonly className?: string[] } {
  const classes = properties.className;
  if (tagName !== 'code' || !Array.isArray(classes)) return {};
  return { className: classes.map(String) };
}
