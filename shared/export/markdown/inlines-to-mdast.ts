import type { PhrasingContent } from 'mdast';
import './markdown-nodes.ts';
import type { BlockDirection } from '../../story/blocks/block-direction.ts';
import { type Inline, type Link, MARKS, type Mark, type Text } from '../../story/inline.ts';
import { type Phrase, phraseEnd, phraseOf } from '../../story/phrase.ts';

/** What is opened once around several neighbours: a phrase, or a mark that is written around words. */
type Wrapping = 'phrase' | Exclude<Mark, 'code'>;
const WRAPPING: readonly Wrapping[] = ['phrase', ...MARKS.filter((mark) => mark !== 'code')];

/** Where `<address>` reads back as the same link on every Markdown reader. */
const AUTOLINK = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;

/** Visible inlines as mdast; each phrase and each mark is opened once for as many neighbours as it covers. */
export function inlinesToMdast(inlines: readonly Inline[]): PhrasingContent[] {
  return nest(inlines, new Set());
}

/** The same, within a tag that says in which direction the whole line was chosen to run. */
export function lineToMdast(
  inlines: readonly Inline[],
  direction: BlockDirection | undefined,
): PhrasingContent[] {
  const children = inlinesToMdast(inlines);
  if (!direction) return children;
  return [{ type: 'tagged', tag: 'bdi', attributes: ` dir="${direction}"`, children }];
}

function nest(inlines: readonly Inline[], open: ReadonlySet<Wrapping>): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (let inline = inlines[at]; inline !== undefined; inline = inlines[at]) {
    const { wrapping, end } = longest(inlines, at, open);
    if (wrapping === null) {
      out.push(leafToMdast(inline, open));
      at++;
    } else {
      const children = nest(inlines.slice(at, end), new Set([...open, wrapping]));
      out.push(wrap(wrapping, phraseOf(inline), children));
      at = end;
    }
  }
  return out;
}

/**
 * What is still to be opened at `at` and reaches furthest, and where it ends; breaks belong to anything but
 * end nothing.
 */
function longest(inlines: readonly Inline[], at: number, open: ReadonlySet<Wrapping>) {
  let best: { wrapping: Wrapping | null; end: number } = { wrapping: null, end: at };
  const first = inlines[at];
  if (first === undefined || first.type === 'break' || first.type === 'footnote') return best;
  for (const wrapping of WRAPPING) {
    if (open.has(wrapping) || !carries(first, wrapping)) continue;
    const end = wrapping === 'phrase' ? phraseEnd(inlines, at) : markEnd(inlines, at, wrapping);
    const whole = wrapping === 'phrase' || open.has('phrase') ? end : outsidePhrases(inlines, at, end);
    if (whole > best.end) best = { wrapping, end: whole };
  }
  return best;
}

function markEnd(inlines: readonly Inline[], at: number, mark: Wrapping): number {
  let end = at + 1;
  for (let next = end; next < inlines.length; next++) {
    const inline = inlines[next];
    if (inline === undefined || inline.type === 'footnote') break;
    if (inline.type !== 'break' && !carries(inline, mark)) break;
    if (inline.type !== 'break') end = next + 1;
  }
  return end;
}

/** `end`, or where the phrase begins that it would cut in two: a phrase is set in one piece. */
function outsidePhrases(inlines: readonly Inline[], at: number, end: number): number {
  let start = at;
  for (let next = phraseEnd(inlines, start); next < end; next = phraseEnd(inlines, start)) start = next;
  const cuts = phraseOf(inlines[start] as Inline) !== null && phraseEnd(inlines, start) > end;
  return cuts ? start : end;
}

function carries(inline: Text | Link, wrapping: Wrapping): boolean {
  if (wrapping === 'phrase') return phraseOf(inline) !== null;
  if (inline.type === 'text') return inline.marks?.includes(wrapping) ?? false;
  const texts = inline.children.filter((child) => child.type === 'text');
  return texts.length > 0 && texts.every((text) => text.marks?.includes(wrapping));
}

function wrap(wrapping: Wrapping, phrase: Phrase | null, children: PhrasingContent[]): PhrasingContent {
  switch (wrapping) {
    case 'phrase':
      return { type: 'tagged', tag: 'span', attributes: phraseAttributes(phrase), children };
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
    case 'underline':
      return { type: 'tagged', tag: 'u', children };
    case 'subscript':
      return { type: 'tagged', tag: 'sub', children };
    case 'superscript':
      return { type: 'tagged', tag: 'sup', children };
  }
}

/** Neither tags of languages nor directions hold anything that would have to be escaped. */
function phraseAttributes(phrase: Phrase | null): string {
  const { language, direction } = phrase ?? { language: null, direction: 'auto' };
  return `${language === null ? '' : ` lang="${language}"`} dir="${direction}"`;
}

function leafToMdast(inline: Inline, open: ReadonlySet<Wrapping>): PhrasingContent {
  if (inline.type === 'break') return { type: 'break' };
  if (inline.type === 'footnote') {
    // Its number is known when the whole story is there, see `numberNotes`.
    return { type: 'footnoteReference', identifier: '', note: nest(inline.children, new Set()) };
  }
  if (inline.type === 'text') {
    const code = inline.marks?.includes('code');
    return code ? { type: 'inlineCode', value: inline.text } : { type: 'text', value: inline.text };
  }
  const only = inline.children.length === 1 ? inline.children[0] : undefined;
  if (only?.type === 'text' && !only.marks?.includes('code') && !inline.title) {
    if (only.text === inline.href && AUTOLINK.test(inline.href))
      return { type: 'raw', value: `<${inline.href}>` };
  }
  const children = nest(inline.children, open) as Exclude<PhrasingContent, { type: 'link' }>[];
  return { type: 'link', url: inline.href, title: inline.title ?? null, children } as PhrasingContent;
}
