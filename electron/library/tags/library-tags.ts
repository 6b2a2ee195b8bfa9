import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { type AppError, DatelineError } from '../../../shared/result.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import { changeTags } from '../../../shared/tags/change-tags.ts';
import {
  type DescribedTag,
  type ManagedTag,
  type TagKey,
  type TagNotes,
  tagKey,
} from '../../../shared/tags/described-tag.ts';
import type { Topic, TopicList } from '../../../shared/tags/topic.ts';
import type { BulkStories } from '../bulk/bulk-stories.ts';
import { createKeyedQueue } from '../concurrency/keyed-queue.ts';
import type { ChangePort, IndexPort, LibraryPlace, WritingPort } from '../ports/library-ports.ts';
import { readTagsFile, writeTagsFile } from './tags-file.ts';
import { readTopicsFile, writeTopicsFile } from './topics-file.ts';

export interface TagsInUse {
  /** Those of stories, most used first, then those that are only described. */
  readonly tags: readonly ManagedTag[];
  /** Why what is said about them is not there. */
  readonly problem: AppError | null;
}

export interface TagChange {
  /** A UUID of the window's. */
  readonly operation: string;
  readonly from: readonly TagKey[];
  /** What they become; null takes them away. */
  readonly to: Tag | null;
  /** What is to be said about that; without it, what was said about it, or else about the first of them. */
  readonly said?: TagNotes;
}

/** The tags of a library: what stories have, and what is said about it. */
export interface LibraryTags {
  list(): Promise<TagsInUse>;
  /** Says something about a tag, in place of what was said before. */
  describe(tag: DescribedTag): Promise<void>;
  /**
   * Makes several tags one in every story, or takes them away. Ended at any moment, nothing that was said
   * about any of them is lost.
   */
  change(change: TagChange): Promise<BulkOutcome>;
  /** The topics that the desk has imported; whoever has those of this stamp is not sent them again. */
  topics(have: string): Promise<TopicList>;
  /** Puts these in the place of all that there were. */
  keepTopics(topics: readonly Topic[]): Promise<void>;
}

export function libraryTags(
  context: LibraryPlace & IndexPort & WritingPort & ChangePort,
  bulk: BulkStories,
): LibraryTags {
  const queue = createKeyedQueue();
  const edit = (
    change: (tags: readonly DescribedTag[]) => readonly DescribedTag[],
    action = 'change the tags',
  ) =>
    queue.enqueue(context.layout.tagsFile, async () => {
      const held = await context.hold(action);
      const before = await soundTags(context);
      const after = change(before);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      await writeTagsFile(held, after);
      context.changed();
    });

  return {
    async list() {
      const used = await context.index.tags();
      let described: readonly DescribedTag[] = [];
      let problem: AppError | null = null;
      try {
        described = await readTagsFile(context);
      } catch (cause) {
        if (!(cause instanceof DatelineError)) throw cause;
        problem = { code: cause.code, message: cause.message };
      }
      const said = new Map(described.map((tag) => [tagKey(tag), tag]));
      const inUse = new Set(used.map(tagKey));
      const unused = described.filter((tag) => !inUse.has(tagKey(tag)));
      return {
        tags: [
          ...used.map((tag) => ({ ...tag, ...said.get(tagKey(tag)) })),
          ...unused.map((tag) => ({ ...tag, stories: 0 })),
        ],
        problem,
      };
    },
    async describe(tag) {
      await edit((tags) => put(tags, tag), 'describe the tag');
    },
    async topics(have) {
      const { stamp, topics } = await readTopicsFile(context);
      return { stamp, topics: stamp === have ? null : topics };
    },
    async keepTopics(topics) {
      await queue.enqueue(context.layout.topicsFile, async () =>
        writeTopicsFile(await context.hold('keep the topics'), topics),
      );
      context.changed();
    },
    async change({ operation, from, to, said }) {
      await context.hold('change the tags');
      const { damaged } = await context.index.listing();
      // What could not be read for a moment has its tags all the same.
      if (damaged.length > 0) await context.index.refresh(damaged.map(({ id }) => id));
      const ids = await context.index.tagged(from.map(({ name }) => name));
      const concerned = new Set([...from, ...(to ? [to] : [])].map(tagKey));
      let before: readonly DescribedTag[] = [];
      const asBefore = () => edit((now) => before.reduce(put, withoutNew(now, before, to)));
      // Before the stories have it, and beside the old ones until none has those: the program may end in between.
      await edit((tags) => {
        before = tags.filter((tag) => concerned.has(tagKey(tag)));
        return to === null ? tags : put(tags, { ...descriptionOf(tags, from, to, said), ...to });
      });
      const outcome = await bulk.change({
        operation,
        ids,
        label: changeWords(from, to),
        reason: 'bulk',
        edit(story) {
          const tags = changeTags(story.tags, from, to);
          return tags && { ...story, tags };
        },
        // The program may end while it is taken back, too.
        undoing: () =>
          edit((now) => before.filter((tag) => !to || tagKey(tag) !== tagKey(to)).reduce(put, now)),
        undone: asBefore,
      });
      // What could not be changed everywhere is still there to be spoken of.
      if (!outcome.stopped && outcome.failed.length === 0) await edit((tags) => without(tags, from, to));
      else if (outcome.done.length === 0) await asBefore();
      return outcome;
    },
  };
}

async function soundTags(context: LibraryPlace): Promise<readonly DescribedTag[]> {
  try {
    return await readTagsFile(context);
  } catch (cause) {
    if (cause instanceof DatelineError && cause.code === 'damaged') return [];
    throw cause;
  }
}

/** In place of what was said about it, else at the end. Nothing is kept of a tag about which nothing is said. */
function put(tags: readonly DescribedTag[], tag: DescribedTag): readonly DescribedTag[] {
  const at = tags.findIndex((one) => tagKey(one) === tagKey(tag));
  const isEmpty = tag.code === undefined && tag.colour === undefined && tag.description === undefined;
  if (isEmpty) return at < 0 ? tags : tags.toSpliced(at, 1);
  return at < 0 ? [...tags, tag] : tags.with(at, tag);
}

/** What is to be said about the new tag, beside its code. */
function descriptionOf(
  tags: readonly DescribedTag[],
  from: readonly TagKey[],
  to: Tag,
  said: TagNotes | undefined,
): TagNotes {
  const going = new Set(from.map(tagKey));
  const already =
    tags.find((tag) => tagKey(tag) === tagKey(to)) ?? tags.find((tag) => going.has(tagKey(tag)));
  const { colour, description } = said ?? already ?? {};
  return { ...(colour !== undefined && { colour }), ...(description !== undefined && { description }) };
}

function without(
  tags: readonly DescribedTag[],
  from: readonly TagKey[],
  to: Tag | null,
): readonly DescribedTag[] {
  const going = new Set(from.map(tagKey));
  if (to !== null) going.delete(tagKey(to));
  return tags.filter((tag) => !going.has(tagKey(tag)));
}

/** What was said about the new tag only because others became it. */
function withoutNew(
  now: readonly DescribedTag[],
  before: readonly DescribedTag[],
  to: Tag | null,
): readonly DescribedTag[] {
  if (to === null || before.some((tag) => tagKey(tag) === tagKey(to))) return now;
  return now.filter((tag) => tagKey(tag) !== tagKey(to));
}

function changeWords(from: readonly TagKey[], to: Tag | null): string {
  const names = from.map(({ name }) => `“${name}”`);
  const which = names.length === 1 ? `the tag ${names[0]}` : `the tags ${names.slice(0, 3).join(', ')}`;
  return to === null ? `taking away ${which}` : `making ${which} “${to.name}”`;
}
