import { z } from 'zod';
import { LONGEST_LIMIT, MOST_LINES, RULED_STEPS, USUAL_RULES } from '../gate/desk-rules.ts';
import { MEDIA_NAME } from '../story/media-name.ts';
import { isLanguageTag } from '../story/story.ts';
import { addressSchema } from '../story/story-schema.ts';
import { nameSchema } from '../story/tag-schema.ts';
import {
  CORRECTIONS_PLACES,
  DATE_FORMATS,
  isMailAddress,
  isTimeZone,
  PICTURE_SETTINGS,
  SITE_FORMAT,
  SITE_VERSION,
  type Site,
} from './site.ts';

const stepSchema = z.enum([...RULED_STEPS, 'never']);
const limitSchema = (most: number) => z.int().min(1).max(most).nullable();

/** What a profile does not say is as usual, so that a rule that comes later has its place in it. */
const rulesSchema = z.strictObject({
  from: eachWithUsual(USUAL_RULES.from, stepSchema).default(USUAL_RULES.from),
  lengths: eachWithUsual(USUAL_RULES.lengths, limitSchema(LONGEST_LIMIT)).default(USUAL_RULES.lengths),
  headlineLines: eachWithUsual(USUAL_RULES.headlineLines, limitSchema(MOST_LINES)).default(
    USUAL_RULES.headlineLines,
  ),
});

/** A record of every one of these keys; a key that is missing is as usual. */
function eachWithUsual<Key extends string, Value>(
  usual: Readonly<Record<Key, Value>>,
  schema: z.ZodType<Value>,
): z.ZodType<Record<Key, Value>> {
  const keys = Object.keys(usual) as Key[];
  const shape = Object.fromEntries(keys.map((key) => [key, schema.default(usual[key] as never)]));
  return z.strictObject(shape) as unknown as z.ZodType<Record<Key, Value>>;
}

/** A whole `site.json` of the version that this Dateline writes. */
export const siteSchema = z.strictObject({
  format: z.literal(SITE_FORMAT),
  version: z.literal(SITE_VERSION),
  name: nameSchema,
  address: z.union([z.literal(''), addressSchema]),
  language: z.string().refine(isLanguageTag, 'is not a language’s tag such as en-GB'),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone that is known'),
  dateFormat: z.enum(DATE_FORMATS),
  comments: z.boolean(),
  // Profiles of earlier versions say nothing of what has a default.
  commentsTo: z
    .union([
      z.literal(''),
      addressSchema,
      z.string().refine(isMailAddress, 'is not an address of the web or of mail'),
    ])
    .default(''),
  logo: z.union([z.literal(''), addressSchema]).default(''),
  corrections: z.enum(CORRECTIONS_PLACES).default('below'),
  rules: rulesSchema.default(USUAL_RULES),
  kickers: z.array(nameSchema).max(200).readonly().default([]),
  pictures: z
    .strictObject({ longSide: z.int().min(320).max(10_000), quality: z.int().min(1).max(100) })
    .default(PICTURE_SETTINGS),
  publicKeys: z.array(nameSchema).max(500).readonly().default([]),
  underEmbargo: z.array(nameSchema).max(50).readonly().default([]),
  authors: z
    .array(
      z.strictObject({
        name: nameSchema,
        biography: z.string().max(5000),
        address: addressSchema.exactOptional(),
        picture: z.string().regex(MEDIA_NAME, 'is not the name of a picture').nullable(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Site>;
