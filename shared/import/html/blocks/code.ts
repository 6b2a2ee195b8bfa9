import type { Block } from '../../../story/block.ts';
import { codeLanguage, codeText } from '../../../story/code-text.ts';
import type { Inline } from '../../../story/inline.ts';
import { visibleInlines } from '../../../story/visible-inlines.ts';
import {
  attribute,
  childElements,
  classesOf,
  type HtmlElement,
  type HtmlNode,
  rawText,
} from '../html-tree.ts';

/** Preformatted text as code; nothing when there is nothing to see. */
export function codeFromHtml(element: HtmlElement): readonly Block[] {
  const text = codeText(linesOf(element).replace(/\n$/, ''));
  return text.trim() === '' ? [] : [{ type: 'code', language: languageOf(element), text }];
}

/** True for preformatted text that is no code: a poem, the text of a mail. */
export function looksLikeVerse(element: HtmlElement): boolean {
  return classesOf(element).some((name) => /^(?:wp-block-)?(?:verse|poem|poetry|moz-quote-pre)$/i.test(name));
}

/** Its lines, parted into paragraphs where a line is blank. */
export function verseFromHtml(element: HtmlElement): readonly Block[] {
  return linesOf(element)
    .split(/\n\s*\n/)
    .flatMap((stanza): readonly Block[] => {
      const inlines = stanza
        .split('\n')
        .flatMap((text): Inline[] => [{ type: 'break' }, { type: 'text', text }]);
      const children = visibleInlines(inlines);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    });
}

const LINES = /^(?:div|li|p|tr)$/;

/** Some programs put every line into an element of its own, without a line end. */
function linesOf(element: HtmlElement): string {
  let text = '';
  const visit = (node: HtmlNode) => {
    const own = 'tagName' in node && LINES.test(node.tagName);
    if (own && text !== '' && !text.endsWith('\n')) text += '\n';
    if ('childNodes' in node && node.childNodes.some(hasLines)) node.childNodes.forEach(visit);
    else text += rawText(node);
    if (own && !text.endsWith('\n')) text += '\n';
  };
  element.childNodes.forEach(visit);
  return text;
}

function hasLines(node: HtmlNode): boolean {
  return 'tagName' in node && (LINES.test(node.tagName) || node.childNodes.some(hasLines));
}

/** As highlighters write it: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`, or an attribute. */
function languageOf(element: HtmlElement): string {
  const [inner] = childElements(element);
  const around = element.parentNode && 'attrs' in element.parentNode ? [element.parentNode] : [];
  for (const each of [...(inner?.tagName === 'code' ? [inner] : []), element, ...around]) {
    const named = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*)([^\s;]+)/i.exec(
      attribute(each, 'class') ?? '',
    );
    const said = named?.[1] ?? attribute(each, 'data-lang') ?? attribute(each, 'data-language') ?? '';
    const language = codeLanguage(said);
    if (language !== '') return language;
  }
  return '';
}
