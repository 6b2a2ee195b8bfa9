import { z } from 'zod';
import { hasControlCharacters } from './control-characters.ts';
import { MARKS, type Mark, safeHref } from './inline.ts';
import { PHRASE_DIRECTIONS, phraseLanguage } from './phrase.ts';

const phraseSchema = z.strictObject({
  language: z
    .string()
    .refine((tag) => phraseLanguage(tag) === tag, 'language is not a BCP 47 tag')
    .nullable(),
  direction: z.enum(PHRASE_DIRECTIONS),
});

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
  phrase: phraseSchema.exactOptional(),
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

const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  children: z.array(z.discriminatedUnion('type', [textSchema, breakSchema, linkSchema])),
});

/** An inline of a canonical story, strictly: no key more, no address that `safeHref` refuses. */
export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  breakSchema,
  linkSchema,
  footnoteSchema,
]);

function inCanonicalOrder(marks: readonly Mark[]): boolean {
  return marks.every((mark, i) => {
    const before = marks[i - 1];
    return before === undefined || MARKS.indexOf(before) < MARKS.indexOf(mark);
  });
}
