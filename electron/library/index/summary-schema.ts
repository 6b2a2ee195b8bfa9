import { z } from 'zod';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { CORRECTION_KINDS } from '../../../shared/story/correction.ts';
import { CREDIT_ROLES } from '../../../shared/story/credit.ts';
import { PRIORITIES } from '../../../shared/story/priority.ts';
import { STATUSES } from '../../../shared/story/status.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { TAG_KINDS } from '../../../shared/story/tag.ts';

const text = z.string();

/** The index lies in the library's folder, where anybody may have written: a summary is believed only in this shape. */
const summarySchema = z.strictObject({
  id: text.regex(STORY_ID),
  headline: text,
  slug: text,
  kicker: text,
  source: text,
  status: z.enum(STATUSES),
  sections: z.array(text),
  tags: z.array(z.strictObject({ name: text, kind: z.enum(TAG_KINDS), code: text.exactOptional() })),
  authors: z.array(text),
  credits: z.array(z.strictObject({ role: z.enum(CREDIT_ROLES), name: text, place: text })),
  corrections: z.array(z.strictObject({ kind: z.enum(CORRECTION_KINDS), text, when: text, who: text })),
  dateline: z.strictObject({ place: text, date: text.nullable() }),
  language: text,
  words: z.int().min(0),
  date: text.nullable(),
  slugline: text,
  assignee: text,
  deadline: text.nullable(),
  embargo: text.nullable(),
  priority: z.literal(PRIORITIES).nullable(),
  wordTarget: z.number().nullable(),
  series: text,
  collections: z.array(text),
  follows: text.nullable(),
  translationOf: text.nullable(),
  created: text,
  modified: text,
}) satisfies z.ZodType<StorySummary>;

/** Throws when it is none. */
export function parseSummary(json: string): StorySummary {
  return summarySchema.parse(JSON.parse(json));
}
