import type { PhrasingContent } from 'mdast';
import './markdown-nodes.ts';
import { type Inline, type Link, MARKS, type Mark, type Text } from '../../story/inline.ts';

type Wrapping = Exclude<Mark, 'code'>;
const WRAPPING = MARKS.filter((mark): mark is Wrapping => mark !== 'code');

/** Where `<address>` reads back as the same link on every Markdown reader. */
const AUTOLINK = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;

/** Visible inlines as mdast; each mark is opened once for as many neighbours as it covers. */
export function inlinesToMdast(inlines: readonly Inline[]): PhrasingContent[] {
  return nest(inlines, new Set());
}

function nest(inlines: readonly Inline[], open: ReadonlySet<Mark>): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (let inline = inlines[at]; inline !== undefined; inline = inlines[at]) {
    const { mark, end } = longestMark(inlines, at, open);
    if (mark === null) {
      out.push(leafToMdast(inline, open));
      at++;
    } else {
      out.push(wrap(mark, nest(inlines.slice(at, end), new Set([...open, mark]))));
      at = end;
    }
  }
  return out;
}

/** The mark still to be opened at `at` that reaches furthest, and where it ends; breaks belong to any mark but end none. */
function longestMark(inlines: readonly Inline[], at: number, open: ReadonlySet<Mark>) {
  let best: { mark: Wrapping | null; end: number } = { mark: null, end: at };
  const first = inlines[at];
  if (first === undefined || first.type === 'break' || first.type === 'footnote') return best;
  for (const mark of WRAPPING) {
    if (open.has(mark) || !carries(first, mark)) continue;
    let end = at + 1;
    for (let next = end; next < inlines.length; next++) {
      const inline = inlines[next];
      if (inline === undefined || inline.type === 'footnote') break;
      if (inline.type !== 'break' && !carries(inline, mark)) break;
      if (inline.type !== 'break') end = next + 1;
    }
    if (end > best.end) best = { mark, end };
  }
  return best;
}

function carries(inline: Text | Link, mark: Mark): boolean {
  if (inline.type === 'text') return inline.marks?.includes(mark) ?? false;
  const texts = inline.children.filter((child) => child.type === 'text');
  return texts.length > 0 && texts.every((text) => text.marks?.includes(mark));
}

function wrap(mark: Wrapping, children: PhrasingContent[]): PhrasingContent {
  switch (mark) {
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

function leafToMdast(inline: Inline, open: ReadonlySet<Mark>): PhrasingContent {
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
