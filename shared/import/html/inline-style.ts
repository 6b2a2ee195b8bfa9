import type { Mark } from '../../story/inline.ts';
import { type Phrase, readPhrase } from '../../story/phrase.ts';
import { attribute, type HtmlElement } from './html-tree.ts';

const MARK_OF_TAG: ReadonlyMap<string, Mark> = new Map(
  Object.entries<Mark>({
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    cite: 'italic',
    dfn: 'italic',
    var: 'italic',
    u: 'underline',
    ins: 'underline',
    s: 'strike',
    del: 'strike',
    strike: 'strike',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    sub: 'subscript',
    sup: 'superscript',
  }),
);

/** The marks of the text in `element` when those around it are `outer`: by its tag, then by its `style`, which wins. */
export function marksWithin(
  element: HtmlElement,
  outer: ReadonlySet<Mark>,
  inLink: boolean,
): ReadonlySet<Mark> {
  const own = MARK_OF_TAG.get(element.tagName);
  const style = attribute(element, 'style');
  if (own === undefined && !style) return outer;
  const marks = new Set(outer);
  if (own) marks.add(own);
  // The line under a link may be drawn by what stands around it.
  const isLine = inLink || element.childNodes.some((child) => child.nodeName === 'a');
  if (style) applyStyle(marks, style, isLine, own);
  return marks;
}

function applyStyle(marks: Set<Mark>, style: string, inLink: boolean, own: Mark | undefined): void {
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim();
    const value = declaration
      .slice(colon + 1)
      .replace(/!important\s*$/, '')
      .trim();
    if (property === 'font-weight') set(marks, 'bold', /^(?:bold|bolder|[6-9]00|1000)$/.test(value));
    else if (property === 'font-style') set(marks, 'italic', /^(?:italic|oblique)/.test(value));
    else if (property === 'vertical-align' && value === 'sub') marks.add('subscript');
    else if (property === 'vertical-align' && value === 'super') marks.add('superscript');
    else if (property === 'text-decoration' || property === 'text-decoration-line') {
      if (value.includes('line-through')) marks.add('strike');
      // Every link is underlined; the line says nothing there.
      if (value.includes('underline') && !inLink) marks.add('underline');
      if (value === 'none' && (own === 'underline' || own === 'strike')) marks.delete(own);
    }
  }
}

function set(marks: Set<Mark>, mark: Mark, on: boolean): void {
  if (on) marks.add(mark);
  else marks.delete(mark);
}

const IN_LINE = new Set(['span', 'bdi', 'i', 'em', 'cite', 'q', 'a', 'b', 'strong']);

/**
 * The phrase of the text in `element` when it stands in `outer`. Only an element with both `lang` and
 * `dir` begins one: word processors write one of the two at every run of words, as part of its look.
 */
export function phraseWithin(element: HtmlElement, outer: Phrase | null): Phrase | null {
  if (!IN_LINE.has(element.tagName) || attribute(element, 'style') !== null) return outer;
  const lang = attribute(element, 'lang');
  return (lang !== null && readPhrase(lang, attribute(element, 'dir'))) || outer;
}

/** True for an element that a browser would not show, or that its page hides from screen readers. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
