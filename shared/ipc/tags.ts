import { z } from 'zod';
import type { BulkOutcome } from '../library/bulk.ts';
import type { AppError } from '../result.ts';
import { nameSchema, tagSchema } from '../story/tag-schema.ts';
import type { ManagedTag } from '../tags/described-tag.ts';
import { describedTagSchema, tagKeySchema, tagNotesSchema } from '../tags/described-tag-schema.ts';
import type { TopicList } from '../tags/topic.ts';
import { request } from './bridge-request.ts';
import { byStory, operation, storyId } from './story-arguments.ts';

export const tagRequests = {
  /** The topics that the desk has imported, unless they are those of the stamp `have`. */
  'topics.list': request(z.strictObject({ have: z.string().max(100) })).answers<TopicList>(),
  /** Shows the system's file dialog for IPTC's JSON; null when the person cancelled. */
  'topics.import': request().answers<{ readonly topics: number; readonly retired: number } | null>(),
  'topics.remove': request().answers<null>(),
  'tags.list': request().answers<{
    readonly tags: readonly ManagedTag[];
    readonly problem: AppError | null;
  }>(),
  /** Says something about a tag, in place of what was said before. */
  'tags.describe': request(describedTagSchema).answers<null>(),
  /** Makes tags one in every story that has any of them; null takes them away. */
  'tags.change': request(
    z.strictObject({
      operation,
      from: z.array(tagKeySchema).min(1).max(10_000),
      to: tagSchema.nullable(),
      /** What is to be said about it; without it, what is said there already goes on. */
      said: tagNotesSchema.exactOptional(),
    }),
  ).answers<BulkOutcome>(),
  /** Names in the text that are not to be offered as tags of this story. */
  'tags.dismissed': request(byStory).answers<readonly string[]>(),
  'tags.dismiss': request(z.strictObject({ id: storyId, name: nameSchema })).answers<readonly string[]>(),
};
