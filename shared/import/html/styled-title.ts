import { headlineText } from './fold-notes.ts';
import {
  findElement,
  findElements,
  type HtmlElement,
  type HtmlParent,
  hasClass,
  lineText,
  rawText,
} from './html-tree.ts';

/** The lines over a text that its word processor styled as its title; each empty where it has none. */
export interface StyledTitle {
  readonly title: string;
  readonly subtitle: string;
  /** They are no part of the body. */
  readonly elements: readonly HtmlElement[];
}

/** The title and subtitle that Google Docs and Word have styled as such, where nothing stands before them. */
export function styledTitle(document: HtmlParent): StyledTitle {
  const body = findElement(document, ({ tagName }) => tagName === 'body') ?? document;
  const lines = findElements(body, (element) => element.tagName === 'p' && rawText(element).trim() !== '');
  const [first, second] = lines;
  const isTitle = first !== undefined && isStyled(first, 'title') && leads(body, first);
  if (!isTitle) return { title: '', subtitle: '', elements: [] };
  const isSubtitle = second !== undefined && isStyled(second, 'subtitle');
  return {
    title: headlineText(first),
    subtitle: isSubtitle ? lineText(second) : '',
    elements: isSubtitle ? [first, second] : [first],
  };
}

function isStyled(paragraph: HtmlElement, style: 'title' | 'subtitle'): boolean {
  return hasClass(paragraph, style) || hasClass(paragraph, `Mso${style[0]?.toUpperCase()}${style.slice(1)}`);
}

/** True when the words of `document` begin with those of `element`. */
function leads(document: HtmlParent, element: HtmlElement): boolean {
  return rawText(document).trimStart().startsWith(rawText(element).trim());
}
