import { z } from 'zod';
import { CODE_LANGUAGE, isCodeText } from './code-text.ts';
import { hasControlCharacters } from './control-characters.ts';
import { inlineSchema } from './inline-schema.ts';
import { MEDIA_NAME } from './media-name.ts';
import { webHref } from './safe-href.ts';
import { STORY_ID } from './story.ts';
import { TABLE_COLUMNS, TABLE_PLACES, tableFits } from './table-grid.ts';

const inlines = z.array(inlineSchema);
const direction = z.enum(['ltr', 'rtl']).exactOptional();
const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), direction, children: inlines });
const listSchema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().min(0).max(999_999_999).exactOptional(),
  direction,
  get items() {
    return z.array(z.strictObject({ children: inlines, lists: z.array(listSchema) })).min(1);
  },
});
const quoteFields = {
  children: z.array(z.discriminatedUnion('type', [paragraphSchema, listSchema])).min(1),
  attribution: inlines,
};
/** One line of plain text: a caption, a credit, a name. */
const line = z.string().refine((value) => !hasControlCharacters(value), 'holds a control character');

const pixels = z.int().min(1).max(1_000_000).exactOptional();

const span = z.int().min(2).max(TABLE_PLACES).exactOptional();
const cellSchema = z.strictObject({ children: inlines, columns: span, rows: span });
const tableSchema = z.strictObject({
  type: z.literal('table'),
  caption: inlines,
  headerRow: z.boolean(),
  headerColumn: z.boolean(),
  direction,
  align: z.array(z.enum(['left', 'center', 'right']).nullable()).max(TABLE_COLUMNS),
  rows: z
    .array(z.array(cellSchema))
    .min(1)
    .refine((rows) => tableFits(rows), 'holds more cells than a story can hold'),
});
const codeSchema = z.strictObject({
  type: z.literal('code'),
  language: z.string().regex(CODE_LANGUAGE, 'is not the name of a language of code'),
  text: z.string().refine(isCodeText, 'holds a control character'),
});
const share = z.number().min(0).max(1);
const figureSchema = z.strictObject({
  type: z.literal('figure'),
  media: z.string().regex(MEDIA_NAME, 'is not the name of a picture'),
  width: pixels,
  height: pixels,
  alt: line,
  caption: line,
  credit: line,
  licence: line.exactOptional(),
  focus: z.strictObject({ x: share, y: share }).exactOptional(),
});

/** A block of a story as it lies on disk; sound, but not yet in canonical form. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    direction,
    children: inlines,
  }),
  listSchema,
  z.strictObject({ type: z.literal('quote'), ...quoteFields }),
  z.strictObject({ type: z.literal('pullquote'), ...quoteFields }),
  figureSchema,
  z.strictObject({ type: z.literal('gallery'), figures: z.array(figureSchema).min(2), caption: line }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({ type: z.literal('keypoints'), title: inlines, points: z.array(inlines).min(1) }),
  z.strictObject({
    type: z.literal('embed'),
    href: z.string().refine((href) => webHref(href) === href, 'is not an address of the web'),
    title: line,
    description: line,
  }),
  z.strictObject({
    type: z.literal('related'),
    story: z.string().regex(STORY_ID, 'is not the id of a story'),
    headline: line,
    label: line,
  }),
  tableSchema,
  codeSchema,
]);
