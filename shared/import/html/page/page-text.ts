import {
  attribute,
  classesOf,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlParent,
  lineText,
} from '../html-tree.ts';

/** A text read from an element of the page, which then is no part of the body. */
export interface FoundText {
  readonly text: string;
  readonly elements: readonly HtmlElement[];
}

/** The headline: the article's own `h1`, else what the page's data say, else the first `h1` of the page. */
export function pageHeadline(
  document: HtmlParent,
  article: HtmlParent,
  furniture: ReadonlySet<HtmlElement>,
  said: string,
): FoundText {
  const own = titles(article, furniture, /^h1$/);
  const all = titles(document, furniture, /^h1$/);
  const sayingSo = titles(document, furniture, /^h[12]$/).filter((element) => same(lineText(element), said));
  const chosen = own.length === 1 ? own[0] : (sayingSo[0] ?? (said === '' ? (own[0] ?? all[0]) : undefined));
  const text = chosen ? lineText(chosen) : said;
  const repeats = titles(article, furniture, /^h[12]$/).filter((element) => same(lineText(element), text));
  return { text, elements: chosen ? [chosen, ...repeats] : repeats };
}

function titles(
  parent: HtmlParent,
  furniture: ReadonlySet<HtmlElement>,
  tag: RegExp,
): readonly HtmlElement[] {
  const inFurniture = new Set([...furniture].flatMap((element) => findElements(element, () => true)));
  return findElements(parent, (element) => tag.test(element.tagName) && lineText(element) !== '').filter(
    (element) => !inFurniture.has(element),
  );
}

function same(one: string, other: string): boolean {
  return one !== '' && bare(one) === bare(other);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
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
  const start = bare(text.replace(/(?:\.\.\.|…|\[…\])\s*$/, '')).slice(0, 120);
  return start !== '' && bare(words).includes(start);
}
