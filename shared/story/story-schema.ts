import { z } from 'zod';
import { blockSchema } from './block-schema.ts';
import { hasControlCharacters } from './control-characters.ts';
import { CORRECTION_KINDS } from './correction.ts';
import { CREDIT_ROLES } from './credit.ts';
import { MEDIA_NAME } from './media-name.ts';
import { PRIORITIES } from './priority.ts';
import { webHref } from './safe-href.ts';
import { isSlug } from './slug.ts';
import { STATUSES } from './status.ts';
import {
  isLanguageTag,
  type Json,
  STORY_FORMAT,
  STORY_ID,
  STORY_VERSION,
  type Story,
  type StoryFields,
} from './story.ts';
import { nameSchema, tagSchema } from './tag-schema.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function isDay(value: string): boolean {
  if (!day.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isPublicationDate(value: string): boolean {
  return (
    isDay(value) || (instant.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)))
  );
}

const oneLine = z
  .string()
  .max(10_000)
  .refine((value) => !hasControlCharacters(value), 'holds a control character');
/** A name, or nothing. */
const maybeName = z.union([z.literal(''), nameSchema]);
const severalLines = z
  .string()
  .max(100_000)
  .refine((text) => !hasControlCharacters(text.replaceAll('\n', '')), 'holds a control character');
const isInstant = (value: string) => isPublicationDate(value) && value.includes('T');
/** An ISO 8601 instant with offset. */
export const momentSchema = z.string().refine(isInstant, 'is not a moment such as 2026-01-28T10:00:00Z');
/** A day, or an ISO 8601 instant with offset. */
export const publicationSchema = z.string().refine(isPublicationDate, 'is not a date such as 2026-01-28');
/** An absolute address of the web. */
export const addressSchema = z
  .string()
  .refine((value) => webHref(value) === value, 'is not an address of the web');
const storyId = z.string().regex(STORY_ID, 'is not the id of a story');
const json: z.ZodType<Json> = z.json();

/** One record of what was put right. */
export const correctionSchema = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  text: oneLine,
  when: momentSchema,
  who: maybeName,
});

/** Everything about a story but its body, strictly: no key more, no key less. */
export const storyFieldsSchema = z.strictObject({
  headline: oneLine,
  standfirst: oneLine,
  kicker: maybeName,
  slug: z.string().refine((slug) => slug === '' || isSlug(slug), 'is not usable in an address'),
  sections: z.array(nameSchema),
  tags: z.array(tagSchema),
  authors: z.array(nameSchema),
  credits: z.array(z.strictObject({ role: z.enum(CREDIT_ROLES), name: nameSchema, place: oneLine })),
  dateline: z.strictObject({
    place: oneLine,
    date: z.string().refine(isDay, 'is not a day such as 2026-01-28').nullable(),
  }),
  status: z.enum(STATUSES),
  language: z.string().refine(isLanguageTag, 'is not a language’s tag such as en-GB'),
  date: publicationSchema.nullable(),
  updated: publicationSchema.nullable(),
  corrections: z.array(correctionSchema),
  canonical: addressSchema.nullable(),
  image: z.string().regex(MEDIA_NAME, 'is not the name of a picture').nullable(),
  slugline: maybeName,
  assignee: maybeName,
  deadline: momentSchema.nullable(),
  embargo: momentSchema.nullable(),
  priority: z.literal(PRIORITIES).nullable(),
  note: severalLines,
  editorsNote: severalLines,
  source: oneLine,
  copyright: oneLine,
  usageTerms: oneLine,
  wordTarget: z.int().min(1).max(1_000_000).nullable(),
  series: maybeName,
  collections: z.array(nameSchema),
  follows: storyId.nullable(),
  translationOf: storyId.nullable(),
  related: z.strictObject({ pinned: z.array(storyId), excluded: z.array(storyId) }),
  extra: z.record(z.string(), json),
}) satisfies z.ZodType<StoryFields>;

/** A whole `story.json` of the version that this Dateline writes. */
export const storySchema = storyFieldsSchema.extend({
  format: z.literal(STORY_FORMAT),
  version: z.literal(STORY_VERSION),
  id: storyId,
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  trail: z.array(
    z.strictObject({
      when: z.iso.datetime(),
      who: maybeName,
      from: z.enum(STATUSES),
      to: z.enum(STATUSES),
      why: oneLine,
      overridden: z.array(oneLine),
    }),
  ),
  body: z.array(blockSchema),
}) satisfies z.ZodType<Story>;
