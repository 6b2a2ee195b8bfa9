import type { Saved } from '../../shared/ipc/contract.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Block } from '../../shared/story/block.ts';
import { canonicalBlock } from '../../shared/story/canonical-body.ts';
import { applySplice, type BodySplice } from '../../shared/story/splice.ts';
import type { Story, StoryFields } from '../../shared/story/story.ts';
import { storyFieldsSchema } from '../../shared/story/story-schema.ts';
import { writeFileAtomic } from './disk/atomic-file.ts';
import { onDisk } from './disk/disk-error.ts';
import { sameStamp } from './disk/file-stamp.ts';
import { indexEntry } from './index/index-entry.ts';
import { assertWritable, type LibraryContext } from './library-context.ts';
import type { OpenEntry } from './open-stories.ts';
import { assertRealFolder } from './open-story.ts';
import { printStory } from './print-story.ts';
import { storyFileStamp } from './story-file.ts';
import { checkedStoryId } from './story-id.ts';

/** A change to an open story: the blocks of the splice have been validated by whoever received them. */
export interface StoryChange {
  readonly id: string;
  /** The revision that the change was made to. */
  readonly base: number;
  readonly fields?: StoryFields;
  readonly splice?: BodySplice;
}

/** Writes a change through to the disk. Whatever fails, the file and the story in memory stay as they were. */
export async function saveStory(context: LibraryContext, change: StoryChange): Promise<Saved> {
  const id = checkedStoryId(change.id);
  return context.openStories.inTurn(id, async () => {
    assertWritable(context, 'save the story');
    const entry = context.openStories.get(id);
    if (!entry) throw stale(id, 'it was moved to the bin or closed');
    if (entry.revision !== change.base)
      throw stale(id, 'it was saved from elsewhere after it was opened here');
    await assertFileIsOurs(context, entry);
    const story = changedStory(entry.story, change);
    if (!story) return { revision: entry.revision, modified: entry.story.modified };
    const file = context.layout.storyFile(id);
    const stamp = await onDisk('save the story', file, () =>
      writeFileAtomic(context.fileSystem, file, printStory(withCanonicalBody(story))),
    );
    const revision = entry.revision + 1;
    context.openStories.set(id, { story, revision, stamp });
    context.index.put(indexEntry(story, stamp));
    context.changed();
    return { revision, modified: story.modified };
  });
}

async function assertFileIsOurs(context: LibraryContext, { story, stamp }: OpenEntry): Promise<void> {
  try {
    await assertRealFolder(context, story.id);
    if (sameStamp(await storyFileStamp(context.fileSystem, context.layout.storyFile(story.id)), stamp))
      return;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    throw stale(story.id, 'another program moved or replaced its folder', cause);
  }
  throw stale(story.id, 'another program changed it on the disk after it was opened here');
}

function stale(id: string, why: string, cause?: unknown): DatelineError {
  const message = `Your changes to the story ${id} were not written because ${why}: keep them as a copy, or open the story again to see the other text.`;
  return new DatelineError('stale', message, { cause });
}

/** The story with the change carried out, or null when there is nothing to carry out. */
function changedStory(story: Story, { fields, splice }: StoryChange): Story | null {
  if (!fields && !splice) return null;
  const body = splice ? splicedBody(story.body, splice) : story.body;
  return { ...story, ...(fields && checkedFields(fields)), body, modified: new Date().toISOString() };
}

/** Only what comes in is brought into canonical form: the rest is, and keeping its objects is what makes a save cheap. */
function splicedBody(body: readonly Block[], splice: BodySplice): readonly Block[] {
  try {
    return applySplice(body, { ...splice, insert: splice.insert.map(canonicalBlock) });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = 'The change does not fit the story as it was opened: open the story again.';
    throw new DatelineError('invalid-argument', message, { cause });
  }
}

/** In memory a lone empty paragraph stays, because the window counts its blocks from there; on disk it is an empty body. */
function withCanonicalBody(story: Story): Story {
  const only = story.body.length === 1 ? story.body[0] : undefined;
  return only?.type === 'paragraph' && only.children.length === 0 ? { ...story, body: [] } : story;
}

function checkedFields(fields: StoryFields): StoryFields {
  const parsed = storyFieldsSchema.safeParse(fields);
  if (parsed.success) return parsed.data as StoryFields;
  const issue = parsed.error.issues[0];
  const message = `The story was not saved because its ${issue?.path.join('.') ?? 'fields'} cannot be kept (${issue?.message}): correct it.`;
  throw new DatelineError('invalid-argument', message, { cause: parsed.error });
}
