import { z } from 'zod';
import { hasControlCharacters } from './control-characters.ts';
import { MARKS, type Mark } from './inline.ts';
import { PHRASE_DIRECTIONS, phraseLanguage } from './phrase.ts';
import { safeHref } from './safe-href.ts';

const phraseSchema = z.strictObject({
  language: z
    .string()
    .refine((tag) => phraseLanguage(tag) === tag, 'is not a language’s tag such as en-GB')
    .nullable(),
  direction: z.enum(PHRASE_DIRECTIONS),
});

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((text) => !hasControlCharacters(text), 'holds a control character'),
  marks: z
    .array(z.enum(MARKS))
    .min(1)
    .refine(inCanonicalOrder, 'holds marks out of order or twice')
    .exactOptional(),
  phrase: phraseSchema.exactOptional(),
});

const breakSchema = z.strictObject({ type: z.literal('break') });

const linkSchema = z.strictObject({
  type: z.literal('link'),
  href: z.string().refine((href) => safeHref(href) === href, 'is not an address that a story may hold'),
  title: z
    .string()
    .min(1)
    .refine((title) => !hasControlCharacters(title), 'holds a control character')
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
