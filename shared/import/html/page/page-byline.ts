import { dateValue, nameValues } from '../../field-values.ts';
import {
  attribute,
  classesOf,
  findElements,
  type HtmlElement,
  type HtmlParent,
  lineText,
} from '../html-tree.ts';
import { authorNamesIn } from './author-names.ts';

/** What a page's byline says, and the elements that say it and so are no part of the body. */
export interface PageByline {
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly elements: readonly HtmlElement[];
}

/** A byline with a place, a date and a reading time is no longer than this; longer texts only share the class name. */
const LONGEST = 160;

const BYLINE_NAMES = [
  'by-?line',
  'author',
  'authors',
  'author-name',
  'post-author',
  'entry-author',
  '(?:post|entry|article)-(?:meta|info|date|byline)',
  'posted-on',
  'pub-?date',
  'timestamp',
  'published',
  'date-published',
];
const NAMES = new RegExp(`^(?:${BYLINE_NAMES.join('|')})$`, 'i');

/** Reads authors and date from the elements that sites name so, outside of what stands around the article. */
export function pageByline(document: HtmlParent, around: ReadonlySet<unknown>): PageByline {
  const elements = outermostBylines(document, around);
  const named = elements.map((element) => ({ element, names: authorNames(element) }));
  const first = named.find(({ names }) => names.length > 0)?.element;
  // Boxes of other stories have bylines too; the article's own stands first, and all its names beside one another.
  const names = named.flatMap(({ element, names }) =>
    element.parentNode === first?.parentNode ? names : [],
  );
  const times = elements.flatMap((element) =>
    findElements(element, (el) => el.tagName === 'time').map(
      (time) => attribute(time, 'datetime') ?? lineText(time),
    ),
  );
  const dates = [...times, ...elements.map((element) => lineText(element))].map(dateValue);
  return { authors: nameValues(names), date: dates.find((date) => date !== null) ?? null, elements };
}

function outermostBylines(parent: HtmlParent, around: ReadonlySet<unknown>): readonly HtmlElement[] {
  return parent.childNodes.flatMap((child): readonly HtmlElement[] => {
    if (!('tagName' in child) || around.has(child)) return [];
    return isByline(child) ? [child] : outermostBylines(child, around);
  });
}

function isByline(element: HtmlElement): boolean {
  if (/^(?:html|body|main|article|meta|link|script|a|h1)$/.test(element.tagName)) return false;
  const said = [...classesOf(element), attribute(element, 'itemprop') ?? '', attribute(element, 'rel') ?? ''];
  return said.some((name) => NAMES.test(name)) && lineText(element).length <= LONGEST;
}

/** Names marked as such, else those after a `By`. */
function authorNames(byline: HtmlElement): readonly string[] {
  const marked = findElements(byline, (element) => {
    const said = [
      ...classesOf(element),
      attribute(element, 'itemprop') ?? '',
      attribute(element, 'rel') ?? '',
    ];
    return (
      said.some((name) => /^(?:author|author-name|name)$/i.test(name)) &&
      findElements(element, () => true).length === 0
    );
  });
  const text = lineText(byline);
  const after = /^by[\s:]+\S.{2}/i.test(text) ? [text] : undefined;
  const names = marked.length > 0 ? marked.map((element) => lineText(element)) : (after ?? []);
  return names.flatMap(authorNamesIn);
}
