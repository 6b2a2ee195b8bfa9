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
import { authorNamesIn } from './author-names.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import { sameWords, withoutSite } from './site-title.ts';

/**
 * What a page says about its article in its head and its structured data; empty or null where it says
 * nothing usable.
 */
export interface PageMetadata {
  readonly headline: string;
  /** True when several parts of the page's data agree on the headline. */
  readonly agreed: boolean;
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
  const canonical = firstOf(addressValue, [link ? (attribute(link, 'href') ?? '') : '', ...meta('og:url')]);
  const cut = (title: string) => withoutSite(title, siteNames(meta, canonical), headingsIn(document));
  const titles = [
    data.headline,
    ...meta('og:title', 'twitter:title').map(cut),
    cut(titleOf(document)),
  ].filter((title) => title !== '');
  return {
    headline: titles[0] ?? '',
    agreed: titles.filter((title) => sameWords(title, titles[0] ?? '')).length > 1,
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
    canonical,
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

function titleOf(document: HtmlParent): string {
  const head = findElement(document, (element) => element.tagName === 'head');
  const title = head ? findElement(head, (element) => element.tagName === 'title') : null;
  return title ? lineText(title) : '';
}

/** What the page calls its site, and the name in its address. */
function siteNames(
  meta: (...names: readonly string[]) => readonly string[],
  canonical: string | null,
): readonly string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(canonical ?? '')?.[1] ?? '';
  return [
    ...meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    host,
    host.replace(/(?:\.co|\.com)?\.[a-z]+$/i, ''),
  ].filter((name) => name !== '');
}

function headingsIn(document: HtmlParent): readonly string[] {
  return findElements(document, (element) => element.tagName === 'h1').map((element) => lineText(element));
}

function tagsOf(data: ArticleData, tagged: readonly string[], keywords: readonly string[]): readonly Tag[] {
  const lists = [...data.keywords, ...keywords].flatMap((words) => words.split(/[,;،、]/));
  return nameValues(tagged.length > 0 ? tagged : lists).map((name) => ({ name, kind: 'free' }));
}

function authorsOf(data: ArticleData, named: readonly string[]): readonly string[] {
  const given =
    data.authors.length > 0 ? data.authors : named.filter((name) => !/^(?:https?:)?\/\//.test(name));
  return given.flatMap(authorNamesIn);
}

function timesOf(document: HtmlParent): readonly string[] {
  const published = (element: HtmlElement) =>
    element.tagName === 'time' &&
    (attribute(element, 'pubdate') !== null || attribute(element, 'itemprop') === 'datePublished');
  const found = findElement(document, published);
  return found ? [attribute(found, 'datetime') ?? lineText(found)] : [];
}
