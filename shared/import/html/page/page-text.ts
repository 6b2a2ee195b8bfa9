import { headlineText } from '../fold-notes.ts';
import {
  attribute,
  classesOf,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlParent,
  lineText,
} from '../html-tree.ts';
import { bareWords, sameWords } from './site-title.ts';

/** A text read from an element of the page, which then is no part of the body. */
export interface FoundText {
  readonly text: string;
  readonly elements: readonly HtmlElement[];
}

/** The headline: the article's own `h1`, else what the page's data say, else the first `h1` of the page. */
export function pageHeadline(
  document: HtmlParent,
  article: HtmlParent,
  skipped: ReadonlySet<unknown>,
  said: string,
  agreed: boolean,
): FoundText {
  const own = titles(article, skipped, /^h1$/);
  const all = titles(document, skipped, /^h1$/);
  const marked = findElements(document, isHeadline).find((element) => headlineText(element) !== '');
  const sayingSo = titles(document, skipped, /^h[12]$/).filter((element) =>
    sameWords(headlineText(element), said),
  );
  const ownOnly = own.length === 1 && !agreed ? own[0] : undefined;
  const chosen = marked ?? sayingSo[0] ?? ownOnly ?? (said === '' ? (own[0] ?? all[0]) : undefined);
  const text = chosen ? headlineText(chosen) : said;
  const repeats = titles(article, skipped, /^h[12]$/).filter((element) =>
    sameWords(headlineText(element), text),
  );
  return { text, elements: chosen ? [chosen, ...repeats] : repeats };
}

function titles(parent: HtmlParent, skipped: ReadonlySet<unknown>, tag: RegExp): readonly HtmlElement[] {
  return findElements(parent, (element) => tag.test(element.tagName)).filter(
    (element) => headlineText(element) !== '' && !isWithin(element, skipped),
  );
}

function isWithin(element: HtmlElement, parts: ReadonlySet<unknown>): boolean {
  for (
    let at: unknown = element;
    at !== null && at !== undefined;
    at = (at as { parentNode?: unknown }).parentNode
  )
    if (parts.has(at)) return true;
  return false;
}

/** What a page marks as the headline of its article. */
function isHeadline(element: HtmlElement): boolean {
  return /^h[12]$/.test(element.tagName) && attribute(element, 'itemprop') === 'headline';
}

/** The standfirst where the page marks one as such. */
export function pageStandfirst(article: HtmlParent): FoundText | null {
  const marked = findElement(article, (element) => {
    const names = [...classesOf(element), attribute(element, 'itemprop') ?? ''];
    return names.some((name) =>
      /(?:^|[-_])(?:standfirst|dek|sub-?headline|alternativeHeadline)$/i.test(name),
    );
  });
  const text = marked ? lineText(marked) : '';
  return marked && text !== '' && text.length <= 1000 ? { text, elements: [marked] } : null;
}

/** True when `text` stands in the body already, as a page's description often does. */
export function occursIn(text: string, words: string): boolean {
  const start = bareWords(text.replace(/(?:\.\.\.|…|\[…\])\s*$/, '')).slice(0, 120);
  return start !== '' && bareWords(words).includes(start);
}
