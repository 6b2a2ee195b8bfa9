import { z } from 'zod';
import { hasControlCharacters, withoutControlCharacters } from './control-characters.ts';

/** Marks in their canonical order; a text's `marks` are always a subset in this order. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'] as const;
export type Mark = (typeof MARKS)[number];

/** A run of characters with the same marks. Holds no line breaks, tabs or other control characters. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  /** Absent when there are none. */
  readonly marks?: readonly Mark[];
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

export type Inline = Text | Break | Link;

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((text) => !hasControlCharacters(text), 'text holds a control character'),
  marks: z
    .array(z.enum(MARKS))
    .min(1)
    .refine(inCanonicalOrder, 'marks are out of order or repeated')
    .exactOptional(),
});

const breakSchema = z.strictObject({ type: z.literal('break') });

const linkSchema = z.strictObject({
  type: z.literal('link'),
  href: z.string().refine((href) => safeHref(href) === href, 'link address is not allowed'),
  title: z
    .string()
    .min(1)
    .refine((title) => !hasControlCharacters(title), 'link title holds a control character')
    .exactOptional(),
  children: z.array(z.discriminatedUnion('type', [textSchema, breakSchema])).min(1),
});

export const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema, linkSchema]);

function inCanonicalOrder(marks: readonly Mark[]): boolean {
  return marks.every((mark, i) => {
    const before = marks[i - 1];
    return before === undefined || MARKS.indexOf(before) < MARKS.indexOf(mark);
  });
}

/** The given marks without repeats and in canonical order, or undefined when there are none. */
export function canonicalMarks(marks: Iterable<Mark>): readonly Mark[] | undefined {
  const set = new Set(marks);
  const ordered = MARKS.filter((mark) => set.has(mark));
  return ordered.length > 0 ? ordered : undefined;
}

/**
 * The address as a story may hold it, or null when it may not: http, https and mailto, and addresses relative
 * to the page (including `#fragment`). White space around it is dropped; control characters and any other
 * scheme (however spelled: `JaVaScRiPt:`, `java\nscript:`) make it null, and so does an empty address.
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || hasControlCharacters(trimmed) || /\s/.test(trimmed)) return null;
  const scheme = /^([^/?#:]*):/.exec(trimmed)?.[1];
  if (scheme === undefined) return trimmed;
  return /^(https?|mailto)$/i.test(scheme) ? trimmed : null;
}

/** A text run; marks may come in any order. Throws when `text` is empty or holds control characters. */
export function text(value: string, ...marks: readonly Mark[]): Text {
  if (value === '' || hasControlCharacters(value))
    throw new Error('A text holds at least one printable character');
  const canonical = canonicalMarks(marks);
  return canonical ? { type: 'text', text: value, marks: canonical } : { type: 'text', text: value };
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
 * The same inlines in canonical form: neighbouring texts with equal marks are one text, neighbouring links with
 * equal address and title are one link, empty texts and empty links are gone. Text and titles are put in NFC, and control
 * characters (tabs too) become spaces. Idempotent.
 */
export function canonicalInlines(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') pushText(out, inline);
    else if (inline.type === 'break') out.push(inline);
    else pushLink(out, inline);
  }
  return out;
}

function pushText(out: Inline[], next: Text): void {
  const value = printable(next.text);
  if (value === '') return;
  const marks = canonicalMarks(next.marks ?? []);
  const last = out.at(-1);
  if (last?.type === 'text' && sameMarks(last.marks, marks)) {
    out[out.length - 1] = text((last.text + value).normalize('NFC'), ...(marks ?? []));
  } else out.push(text(value, ...(marks ?? [])));
}

function pushLink(out: Inline[], next: Link): void {
  const children = canonicalInlines(next.children) as readonly (Text | Break)[];
  if (children.length === 0) return;
  const title = printable(next.title ?? '') || undefined;
  const last = out.at(-1);
  if (last?.type === 'link' && last.href === next.href && last.title === title) {
    const joined = canonicalInlines([...last.children, ...children]) as readonly (Text | Break)[];
    out[out.length - 1] = { ...last, children: joined };
  } else out.push({ type: 'link', href: next.href, ...(title ? { title } : {}), children });
}

function printable(value: string): string {
  return withoutControlCharacters(value).normalize('NFC');
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join();
}

/** The characters of the inlines, marks dropped, a break as one space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'break' ? ' ' : plainText(inline.children);
    })
    .join('');
}
