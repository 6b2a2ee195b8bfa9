import { z } from 'zod';
import { type Block, blockSchema } from './block.ts';
import { hasControlCharacters } from './control-characters.ts';
import { MEDIA_NAME } from './media-name.ts';
import { isSlug } from './slug.ts';
import { STATUSES, type Status } from './status.ts';
import { nameSchema, type Tag, tagSchema } from './tag.ts';

export const STORY_FORMAT = 'dateline-story';
export const STORY_VERSION = 1;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where and when the story is filed from. `date` is a calendar day, `YYYY-MM-DD`, or null. */
export interface Dateline {
  readonly place: string;
  readonly date: string | null;
}

/** Everything about a story but its body. Empty strings and lists, or null, where nothing was given. */
export interface StoryFields {
  readonly headline: string;
  readonly standfirst: string;
  /** Empty until one is given or made from the headline; else see SLUG. */
  readonly slug: string;
  readonly sections: readonly string[];
  readonly tags: readonly Tag[];
  /** Names as in the byline; the site profile holds picture and biography by the same name. */
  readonly authors: readonly string[];
  readonly dateline: Dateline;
  readonly status: Status;
  /** BCP 47 tag, e.g. `en`, `ar`, `pt-BR`. */
  readonly language: string;
  /** Publication: `YYYY-MM-DD` or an ISO 8601 instant with offset, or null. */
  readonly date: string | null;
  /** Last published change, written like `date`. */
  readonly updated: string | null;
  /** Absolute http(s) address of the page, or null. */
  readonly canonical: string | null;
  /** Media name of the picture that stands for the story, or null (the first figure does). */
  readonly image: string | null;
  /** Front-matter keys that Dateline does not know, kept and written back. */
  readonly extra: Readonly<Record<string, Json>>;
}

/** A story as it lies on disk in `story.json`. */
export interface Story extends StoryFields {
  readonly format: typeof STORY_FORMAT;
  readonly version: typeof STORY_VERSION;
  /** 8 to 40 lower-case letters, digits and hyphens; the name of the story's folder. */
  readonly id: string;
  /** ISO 8601 instants in UTC. */
  readonly created: string;
  readonly modified: string;
  /** Canonical, see `canonicalBody`. */
  readonly body: readonly Block[];
}

export const STORY_ID = /^[a-z0-9][a-z0-9-]{6,38}[a-z0-9]$/;

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

/** True for a BCP 47 language tag that Intl knows how to read. */
export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const oneLine = z
  .string()
  .max(10_000)
  .refine((value) => !hasControlCharacters(value), 'text holds a control character');
const json: z.ZodType<Json> = z.json();

export const storyFieldsSchema = z.strictObject({
  headline: oneLine,
  standfirst: oneLine,
  slug: z.string().refine((slug) => slug === '' || isSlug(slug), 'slug is not usable in an address'),
  sections: z.array(nameSchema),
  tags: z.array(tagSchema),
  authors: z.array(nameSchema),
  dateline: z.strictObject({
    place: oneLine,
    date: z.string().refine(isDay, 'dateline date is not a day (YYYY-MM-DD)').nullable(),
  }),
  status: z.enum(STATUSES),
  language: z.string().refine(isLanguageTag, 'language is not a BCP 47 tag'),
  date: z.string().refine(isPublicationDate, 'date is not ISO 8601').nullable(),
  updated: z.string().refine(isPublicationDate, 'updated is not ISO 8601').nullable(),
  canonical: z
    .string()
    .regex(/^https?:\/\/[^\s\p{Cc}]+$/iu)
    .nullable(),
  image: z.string().regex(MEDIA_NAME).nullable(),
  extra: z.record(z.string(), json),
}) satisfies z.ZodType<StoryFields>;

export const storySchema = storyFieldsSchema.extend({
  format: z.literal(STORY_FORMAT),
  version: z.literal(STORY_VERSION),
  id: z.string().regex(STORY_ID),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  body: z.array(blockSchema),
}) satisfies z.ZodType<Story>;

export const FIELD_NAMES = Object.keys(storyFieldsSchema.shape) as readonly (keyof StoryFields)[];

/** The fields of a story that has just been begun. `language` is a BCP 47 tag. */
export function emptyFields(language: string): StoryFields {
  return {
    headline: '',
    standfirst: '',
    slug: '',
    sections: [],
    tags: [],
    authors: [],
    dateline: { place: '', date: null },
    status: 'draft',
    language,
    date: null,
    updated: null,
    canonical: null,
    image: null,
    extra: {},
  };
}

/** A new story; `now` is an ISO 8601 instant in UTC, `id` matches STORY_ID. */
export function createStory(
  id: string,
  now: string,
  fields: StoryFields,
  body: readonly Block[] = [],
): Story {
  return { format: STORY_FORMAT, version: STORY_VERSION, id, created: now, modified: now, ...fields, body };
}

/** The fields of a story, without its body and bookkeeping. */
export function fieldsOf(story: StoryFields): StoryFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, story[name]])) as unknown as StoryFields;
}
