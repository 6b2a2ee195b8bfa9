import { attribute, findElements, type HtmlParent } from '../html-tree.ts';

/** What structured data says of an article, as it is written there. */
export interface ArticleData {
  readonly headline: string;
  readonly description: string;
  readonly sections: readonly string[];
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

/** The first schema.org article in the page's JSON-LD; all empty when there is none that can be read. */
export function articleData(document: HtmlParent): ArticleData {
  const scripts = findElements(
    document,
    (element) =>
      element.tagName === 'script' && /^application\/ld\+json\b/i.test(attribute(element, 'type') ?? ''),
  );
  const article = scripts
    .flatMap((script) =>
      candidates(parse(script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))),
    )
    .find((data) => strings(data['@type']).some((type) => ARTICLE.test(type)));
  const one = (key: string) =>
    strings(article?.[key])[0]
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() ?? '';
  return {
    headline: decodeEntities(one('headline')),
    description: decodeEntities(one('description')),
    sections: strings(article?.articleSection),
    keywords: strings(article?.keywords),
    authors: names(article?.author),
    published: strings(article?.datePublished),
    modified: strings(article?.dateModified),
  };
}

/** A page's broken data is no data. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>)\s*$/, ''));
  } catch {
    return null;
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function candidates(value: unknown): readonly Data[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(isData).flatMap((data) => {
    const graph = data['@graph'];
    return Array.isArray(graph) ? [data, ...graph.filter(isData)] : [data];
  });
}

function strings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' ? [value] : [];
}

function names(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => strings(isData(one) ? one.name : one));
}

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Many sites escape their headline for HTML before they put it into JSON. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED_ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code >= 32 && code <= 0x10ffff && (code < 0x7f || code > 0x9f)
      ? String.fromCodePoint(code)
      : whole;
  });
}
