import { z } from 'zod';
import { ENCODINGS } from '../import/encodings.ts';
import { arrangementSchema } from '../library/arrangement-schema.ts';
import type { Facets } from '../library/facets.ts';
import type { FileReadAgain, ImportReport } from '../library/import-report.ts';
import type { OpenStory } from '../library/open-story.ts';
import type { Plan } from '../library/plan.ts';
import type { Saved } from '../library/saved.ts';
import { MOST_SEARCHES } from '../library/saved-search-schema.ts';
import type { SearchAnswer, StoryPage, StorySummary } from '../library/summary.ts';
import type { RelatedStory } from '../page/related-story.ts';
import type { StoryThread } from '../page/story-thread.ts';
import { blockSchema } from '../story/block-schema.ts';
import { isLanguageTag, type Story } from '../story/story.ts';
import { storyFieldsSchema } from '../story/story-schema.ts';
import { request } from './bridge-request.ts';
import { byStory, oneLineSchema, operation, storyId } from './story-arguments.ts';

const droppedFile = z.strictObject({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 105_000_000, 'is over 100 MB'),
});

/** What the person said about a new status. */
const stepNote = z.strictObject({ why: oneLineSchema, overridden: z.array(oneLineSchema).max(100) });

const save = z.strictObject({
  id: storyId,
  /** The revision that the change was made to; anything else is refused as `stale`. */
  base: z.int().min(0),
  fields: storyFieldsSchema.exactOptional(),
  splice: z
    .strictObject({ from: z.int().min(0), remove: z.int().min(0), insert: z.array(blockSchema) })
    .exactOptional(),
  /** What the person said about a new status; without one it means nothing. */
  step: stepNote.exactOptional(),
});

const bodyPart = z.array(blockSchema);

const typedText = z.strictObject({
  id: storyId,
  prefix: z.int().min(0),
  suffix: z.int().min(0),
  blocks: z.strictObject({ before: bodyPart, sent: bodyPart.nullable(), now: bodyPart }),
  fields: z
    .strictObject({ before: storyFieldsSchema, sent: storyFieldsSchema.nullable(), now: storyFieldsSchema })
    .nullable(),
  step: stepNote.nullable(),
});

export const storyRequests = {
  /** A part of the list as it is arranged; `filter` is a query, of which only what it wants counts. */
  'stories.list': request(
    z.strictObject({
      from: z.int().min(0),
      count: z.int().min(1).max(500),
      arrangement: arrangementSchema,
      filter: z.string().max(1000),
    }),
  ).answers<StoryPage>(),
  /** The ids of a part of the list as it is arranged, or of all of it; the filter may name words here. */
  'stories.ids': request(
    z.strictObject({
      from: z.int().min(0),
      count: z.int().min(1),
      arrangement: arrangementSchema,
      filter: z.string().max(1000),
    }),
  ).answers<readonly string[]>(),
  /** How many stories stand before one in the list as it is arranged; null where it is not among them. */
  'stories.place': request(
    z.strictObject({ id: storyId, arrangement: arrangementSchema, filter: z.string().max(1000) }),
  ).answers<number | null>(),
  /** These stories are on the screen, and none while nobody looks: they are looked at before all others. */
  'stories.inSight': request(z.strictObject({ ids: z.array(storyId).max(500) })).answers<null>(),
  /** What the stories that a query finds have in common. */
  'stories.facets': request(z.strictObject({ filter: z.string().max(1000) })).answers<Facets>(),
  /** How many stories each of these queries finds. */
  'stories.counts': request(
    z.strictObject({ filters: z.array(z.string().max(1000)).max(MOST_SEARCHES) }),
  ).answers<readonly number[]>(),
  /** What is planned for a stretch of time; `filter` as in a list. */
  'stories.plan': request(
    z.strictObject({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      filter: z.string().max(1000),
    }),
  ).answers<Plan>(),
  'stories.search': request(
    z.strictObject({
      text: z.string().max(1000),
      /** Which part of what is found: the first hits unless something else is said. */
      from: z.int().min(0).exactOptional(),
      count: z.int().min(1).max(500).exactOptional(),
    }),
  ).answers<SearchAnswer>(),
  'stories.create': request().answers<OpenStory>(),
  'stories.open': request(byStory).answers<OpenStory>(),
  'stories.save': request(save).answers<Saved>(),
  /**
   * The same change as a save would be sent, while an earlier save has not been answered: keeps it on this
   * computer. The answer is false when nothing was kept.
   */
  'stories.keep': request(save).answers<boolean>(),
  /** Brings what a window had typed before it came to a sudden end to the story, and opens that. */
  'stories.recover': request(typedText).answers<OpenStory>(),
  'stories.duplicate': request(byStory).answers<OpenStory>(),
  'stories.followUp': request(byStory).answers<OpenStory>(),
  'stories.bin': request(byStory).answers<null>(),
  'stories.restore': request(byStory).answers<null>(),
  /** As it is now, without opening it. */
  'stories.read': request(byStory).answers<Story>(),
  'stories.related': request(byStory).answers<readonly RelatedStory[]>(),
  /** Every story that something was put right in, what was put right last first. */
  'stories.corrected': request().answers<readonly StorySummary[]>(),
  /** What the library has of these stories now; those that it has not are left out. */
  'stories.linked': request(z.strictObject({ ids: z.array(storyId).max(1000) })).answers<
    readonly RelatedStory[]
  >(),
  /** The story that it takes further, and the other parts of its series. */
  'stories.thread': request(byStory).answers<StoryThread>(),
  /** Shows the system's file dialog for stories to import; an empty report when cancelled. */
  'stories.import': request().answers<ImportReport>(),
  /** Files that were dropped on the window: their bytes, since no path crosses the bridge. */
  'stories.importDropped': request(
    z.strictObject({ files: z.array(droppedFile).min(1).max(100) }),
  ).answers<ImportReport>(),
  /**
   * Reads a file of the last import once more, as a person has chosen, into the story that was made of it, or into the
   * one that it is a newer version of. `dropped` is
   * the file where it was dropped, null where it was chosen in the system's dialog.
   */
  'stories.importAgain': request(
    z.strictObject({
      operation,
      id: storyId,
      place: z.int().min(0),
      part: z.int().min(0),
      how: z.enum(['replace', 'update']),
      dropped: droppedFile.nullable(),
      chosen: z.strictObject({
        language: z.string().max(100).refine(isLanguageTag, 'is no language tag').nullable(),
        encoding: z.enum(ENCODINGS.map(({ label }) => label)).nullable(),
      }),
    }),
  ).answers<FileReadAgain>(),
};
