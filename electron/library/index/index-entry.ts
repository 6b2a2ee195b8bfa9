import { z } from 'zod';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { excerpt } from '../../../shared/page/excerpt.ts';
import { STATUSES } from '../../../shared/story/status.ts';
import { STORY_ID, type Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { TAG_KINDS } from '../../../shared/story/tag.ts';
import type { FileStamp } from '../disk/file-stamp.ts';

/** What the index knows of a story; true for as long as the file's stamp is the same. */
export interface IndexEntry {
  readonly stamp: FileStamp;
  readonly summary: StorySummary;
  /** What a card under "You may also like" says. */
  readonly excerpt: string;
}

export function indexEntry(story: Story, stamp: FileStamp): IndexEntry {
  return { stamp, summary: summaryOf(story), excerpt: excerpt(story.body) || story.standfirst };
}

function summaryOf(story: Story): StorySummary {
  const { id, headline, slug, status, sections, tags, authors, dateline, language, date, created, modified } =
    story;
  const words = storyWords(story.body, language);
  return {
    id,
    headline,
    slug,
    status,
    sections,
    tags,
    authors,
    dateline,
    language,
    words,
    date,
    created,
    modified,
  };
}

const text = z.string();

/** The cache lies in the library's folder, where anybody may have written: an entry is believed only in this shape. */
export const indexEntrySchema = z.strictObject({
  stamp: z.strictObject({ mtimeMs: z.number(), size: z.number(), ino: z.number() }),
  summary: z.strictObject({
    id: text.regex(STORY_ID),
    headline: text,
    slug: text,
    status: z.enum(STATUSES),
    sections: z.array(text),
    tags: z.array(z.strictObject({ name: text, kind: z.enum(TAG_KINDS) })),
    authors: z.array(text),
    dateline: z.strictObject({ place: text, date: text.nullable() }),
    language: text,
    words: z.int().min(0),
    date: text.nullable(),
    created: text,
    modified: text,
  }),
  excerpt: text,
}) satisfies z.ZodType<IndexEntry>;
