import { languageDirection, textDirection } from '../../story/direction.ts';
import { languageValue, lineValue, nameValues } from '../field-values.ts';
import { childOf, elementsIn, type XmlElement, xmlText } from '../xml/xml-tree.ts';
import type { Styles } from './styles.ts';

/** What a document says about itself; empty where it says nothing of use. */
export interface CoreProperties {
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string | null;
}

/** What programs put there by themselves. */
const NO_AUTHOR =
  /^(?:author|user|admin|administrator|windows user|microsoft office user|unknown|un-named|none)$/i;
const NO_TITLE = /^(?:microsoft word - .*|(?:document|dokument|untitled)\s*\d*|powerpoint presentation)$/i;

/** Reads `docProps/core.xml` (ECMA-376 part 2, core properties). */
export function readCoreProperties(root: XmlElement | undefined): CoreProperties {
  const said = (name: string) => {
    const element = childOf(root, name);
    return element ? xmlText(element).replace(/\s+/g, ' ').trim() : '';
  };
  const title = lineValue(said('title')) ?? '';
  const authors = said('creator')
    .split(';')
    .map((name) => name.trim());
  return {
    title: NO_TITLE.test(title) || !/[\p{L}\p{N}]/u.test(title) ? '' : title,
    authors: nameValues(authors.filter((name) => !NO_AUTHOR.test(name))),
    language: languageValue(said('language')),
  };
}

/**
 * The language that most of the text is marked as, by its script: Word keeps one each for Western, East
 * Asian and right-to-left text, and what is not marked is in the language of the styles. Null when nothing
 * is said, or a language that the words are not written in.
 */
export function markedLanguage(body: XmlElement, styles: Styles, words: string): string | null {
  const direction = textDirection(words);
  const kind = direction === 'rtl' ? 'bidi' : isEastAsian(words) ? 'eastAsia' : 'val';
  const usual = childOf(styles.defaults, 'lang')?.attributes.get(kind);
  const lengths = new Map<string, number>();
  const visit = (element: XmlElement, marked: string | undefined) => {
    if (element.name === 't' && marked !== undefined)
      lengths.set(marked, (lengths.get(marked) ?? 0) + xmlText(element).length);
    const own =
      element.name === 'r' ? (childOf(element, 'rPr', 'lang')?.attributes.get(kind) ?? usual) : marked;
    for (const child of elementsIn(element)) visit(child, own);
  };
  visit(body, usual);
  const [most] = [...lengths].toSorted(([, a], [, b]) => b - a);
  const tag = languageValue(most?.[0] ?? '');
  if (tag === null || /^x-/i.test(tag)) return null;
  return direction !== 'neutral' && languageDirection(tag) !== direction ? null : tag;
}

function isEastAsian(words: string): boolean {
  const signs = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return (signs?.length ?? 0) * 2 > words.length;
}
