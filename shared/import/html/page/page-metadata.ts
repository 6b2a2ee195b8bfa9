import type { Tag } from '../../../story/tag.ts';
import { addressValue, dateValue, languageValue, nameValues } from '../../field-values.ts';
import {
  attribute,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlParent,
  lineText,
} from '../html-tree.ts';
import { type ArticleData, articleData } from './json-ld.ts';

/**
 * What a page says about its article in its head and its structured data; empty or null where it says
 * nothing usable.
 */
export interface PageMetadata {
  readonly headline: string;
  readonly description: string;
  readonly sections: readonly string[];
  readonly tags: readonly Tag[];
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
}

/** Reads JSON-LD (schema.org articles), Open Graph, `meta`, `link` and `time` of a page. */
export function pageMetadata(document: HtmlParent): PageMetadata {
  const data = articleData(document);
  const metas = metaValues(document);
  const meta = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const html = findElement(document, (element) => element.tagName === 'html');
  const link = findElement(document, (el) => el.tagName === 'link' && attribute(el, 'rel') === 'canonical');
  return {
    headline:
      data.headline ||
      (meta('og:title', 'twitter:title')[0] ?? '') ||
      titleOf(document, meta('og:site_name')[0]),
    description: data.description || (meta('og:description', 'description', 'twitter:description')[0] ?? ''),
    sections: nameValues(data.sections.length > 0 ? data.sections : meta('article:section')),
    tags: tagsOf(data, meta('article:tag'), meta('keywords', 'news_keywords')),
    authors: nameValues(authorsOf(data, meta('author', 'article:author', 'byl', 'dc.creator'))),
    date: firstOf(dateValue, [
      ...data.published,
      ...meta('article:published_time', 'date', 'dc.date'),
      ...timesOf(document),
    ]),
    updated: firstOf(dateValue, [...data.modified, ...meta('article:modified_time', 'og:updated_time')]),
    language: firstOf(languageValue, [html ? (attribute(html, 'lang') ?? '') : '', ...meta('og:locale')]),
    canonical: firstOf(addressValue, [link ? (attribute(link, 'href') ?? '') : '', ...meta('og:url')]),
  };
}

function firstOf(read: (value: string) => string | null, values: readonly string[]): string | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

function metaValues(document: HtmlParent): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const element of findElements(document, (found) => found.tagName === 'meta')) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name'))?.toLowerCase();
    const content = attribute(element, 'content')
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (!name || !content) continue;
    const known = values.get(name);
    if (known) known.push(content);
    else values.set(name, [content]);
  }
  return values;
}

/** The page's title without the site's name at its end. */
function titleOf(document: HtmlParent, site: string | undefined): string {
  const head = findElement(document, (element) => element.tagName === 'head');
  const title = head ? findElement(head, (element) => element.tagName === 'title') : null;
  const text = title ? lineText(title) : '';
  if (!site || !text.endsWith(site)) return text;
  return text.slice(0, -site.length).replace(/(?<!\s)\s*[|–—:·-]\s*$/, '') || text;
}

function tagsOf(data: ArticleData, tagged: readonly string[], keywords: readonly string[]): readonly Tag[] {
  const lists = [...data.keywords, ...keywords].flatMap((words) => words.split(/[,;،、]/));
  return nameValues(tagged.length > 0 ? tagged : lists).map((name) => ({ name, kind: 'free' }));
}

function authorsOf(data: ArticleData, named: readonly string[]): readonly string[] {
  const given =
    data.authors.length > 0 ? data.authors : named.filter((name) => !/^(?:https?:)?\/\//.test(name));
  return given.map((name) => name.replace(/^by\s+/i, ''));
}

function timesOf(document: HtmlParent): readonly string[] {
  const published = (element: HtmlElement) =>
    element.tagName === 'time' &&
    (attribute(element, 'pubdate') !== null || attribute(element, 'itemprop') === 'datePublished');
  const found = findElement(document, published);
  return found ? [attribute(found, 'datetime') ?? lineText(found)] : [];
}
