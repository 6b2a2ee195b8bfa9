import { hasControlCharacters, withoutControlCharacters } from './control-characters.ts';
import { type Phrase, samePhrase } from './phrase.ts';
import { safeHref } from './safe-href.ts';

/** Marks in their canonical order; a text's `marks` are always a subset in this order. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * A run of characters with the same marks, in the same phrase. Holds no line breaks, tabs or other control
 * characters.
 */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  /** Absent when there are none. */
  readonly marks?: readonly Mark[];
  /** Absent for words in the language and the direction of their story. */
  readonly phrase?: Phrase;
}

/** A line break inside a block. */
export interface Break {
  readonly type: 'break';
}

/** A link; `href` has passed `safeHref`. Links never nest. */
export interface Link {
  readonly type: 'link';
  readonly href: string;
  readonly title?: string;
  readonly children: readonly (Text | Break)[];
}

/**
 * A note to the words before it; it stands where its number does, so that it moves with them. Notes never
 * nest, nor stand in links.
 */
export interface Footnote {
  readonly type: 'footnote';
  readonly children: readonly (Text | Break | Link)[];
}

export type Inline = Text | Break | Link | Footnote;

/** The given marks without repeats and in canonical order, or undefined when there are none. */
export function canonicalMarks(marks: Iterable<Mark>): readonly Mark[] | undefined {
  const set = new Set(marks);
  const ordered = MARKS.filter((mark) => set.has(mark));
  return ordered.length > 0 ? ordered : undefined;
}

/** A text run; marks may come in any order. Throws when `text` is empty or holds control characters. */
export function text(value: string, ...marks: readonly Mark[]): Text {
  if (value === '' || hasControlCharacters(value))
    throw new Error('A text holds at least one printable character');
  const canonical = canonicalMarks(marks);
  return canonical ? { type: 'text', text: value, marks: canonical } : { type: 'text', text: value };
}

/** A text as it was read: it may be empty or hold control characters until `canonicalInlines` has seen it. */
export function readText(value: string, marks: Iterable<Mark>, phrase: Phrase | null): Text {
  const canonical = canonicalMarks(marks);
  return {
    type: 'text',
    text: value,
    ...(canonical && { marks: canonical }),
    ...(phrase && { phrase: { language: phrase.language, direction: phrase.direction } }),
  };
}

/** A line break. */
export function lineBreak(): Break {
  return { type: 'break' };
}

/** A link. Throws on an address that `safeHref` refuses. */
export function link(href: string, children: readonly (Text | Break)[], title?: string): Link {
  const safe = safeHref(href);
  if (safe === null) throw new Error(`A story cannot hold the link address "${href}"`);
  return title ? { type: 'link', href: safe, title, children } : { type: 'link', href: safe, children };
}

/**
 * The same inlines in canonical form: neighbouring texts with equal marks in one phrase are one text,
 * neighbouring links with equal address and title are one link, empty texts and empty links are gone. Text
 * and titles are put in NFC, and control characters (tabs too) become spaces. Idempotent.
 */
export function canonicalInlines(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (let first = inlines[at]; first !== undefined; first = inlines[at]) {
    let end = at + 1;
    while (end < inlines.length && joins(first, inlines[end])) end++;
    const joined = join(first, inlines.slice(at, end));
    if (joined) out.push(joined);
    at = end;
  }
  return inlines.some(vanishes) ? canonicalInlines(out) : out;
}

/** Joined at once rather than one by one: a hostile page may hold a million pieces of one text. */
function join(first: Inline, run: readonly Inline[]): Inline | null {
  if (first.type === 'break') return first;
  if (first.type === 'footnote')
    return { type: 'footnote', children: withoutNotes(canonicalInlines(first.children)) };
  if (first.type === 'text') {
    const value = printable(run.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''));
    return value === '' ? null : readText(value, first.marks ?? [], first.phrase ?? null);
  }
  const all = run.flatMap((inline) => (inline.type === 'link' ? inline.children : []));
  const children = canonicalInlines(all) as readonly (Text | Break)[];
  if (children.length === 0) return null;
  const title = printable(first.title ?? '');
  return { type: 'link', href: first.href, ...(title ? { title } : {}), children };
}

/** True for what canonical inlines do not hold; its neighbours may join once it is gone. */
function vanishes(inline: Inline): boolean {
  if (inline.type === 'text') return inline.text === '';
  return inline.type === 'link' && inline.children.every(vanishes);
}

function joins(first: Inline, next: Inline | undefined): boolean {
  if (first.type === 'text') {
    return (
      next?.type === 'text' && sameMarks(first.marks, next.marks) && samePhrase(first.phrase, next.phrase)
    );
  }
  if (first.type !== 'link' || next?.type !== 'link') return false;
  return first.href === next.href && printable(first.title ?? '') === printable(next.title ?? '');
}

function printable(value: string): string {
  return withoutControlCharacters(value).normalize('NFC');
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return a === b || (canonicalMarks(a ?? []) ?? []).join() === (canonicalMarks(b ?? []) ?? []).join();
}

/** The characters of the inlines, marks dropped, a break as one space. Notes are no part of the line. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'footnote') return '';
      return inline.type === 'break' ? ' ' : plainText(inline.children);
    })
    .join('');
}

/** The notes in a line, in their order. */
export function notesIn(inlines: readonly Inline[]): readonly Footnote[] {
  return inlines.filter((inline) => inline.type === 'footnote');
}

/** A note. */
export function footnote(children: readonly (Text | Break | Link)[]): Footnote {
  return { type: 'footnote', children };
}

/** The same line with the words of its notes in brackets where the notes stood: what a note itself may hold. */
export function withoutNotes(inlines: readonly Inline[]): readonly (Text | Break | Link)[] {
  if (!inlines.some((inline) => inline.type === 'footnote'))
    return inlines as readonly (Text | Break | Link)[];
  const flat = inlines.flatMap((inline): readonly Inline[] =>
    inline.type === 'footnote' ? [text(' ('), ...withoutNotes(inline.children), text(')')] : [inline],
  );
  return canonicalInlines(flat) as readonly (Text | Break | Link)[];
}
