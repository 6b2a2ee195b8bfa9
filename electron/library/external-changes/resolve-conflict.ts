import { join } from 'node:path';
import type { ResolvedConflict } from '../../../shared/library/open-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { Story, StoryFields } from '../../../shared/story/story.ts';
import { joinTrails } from '../../../shared/workflow/join-trails.ts';
import { nextTrail } from '../../../shared/workflow/next-trail.ts';
import { flushFolder, renamePatiently, writeFileAtomic } from '../disk/atomic-file.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import { picturesIn } from '../files/pictures-in.ts';
import type {
  ChangePort,
  FilesPort,
  FolderNamesPort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  SignerPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { dropWaiting, forgetRecovery } from '../recovery/keep-on-this-computer.ts';
import { addStory } from '../stories/add-story.ts';
import { takenSlugs } from '../stories/taken-slugs.ts';
import { uniqueSlug } from '../stories/unique-slug.ts';
import { stale, writeOpenStory } from '../stories/write-open-story.ts';
import { printStory } from '../story-file/print-story.ts';
import { isSameText, withCanonicalBody } from '../story-file/same-text.ts';
import { checkedStoryId, newStoryId } from '../story-file/story-id.ts';
import type { ConflictCopy } from './conflict-copies.ts';
import { type Conflict, listConflicts, presentOnDisk, readConflict } from './conflicts.ts';

type ResolveConflictPorts = LibraryPlace &
  OpenStoriesPort &
  FolderNamesPort &
  HistoryPort &
  RecoveryPort &
  WritingPort &
  SignerPort &
  ChangePort;

/** A story's text as a window sends it; whoever received it has checked its shape. */
export interface SentText {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

/** What a person chose between the story in the window and another text of it. */
export interface ConflictChoice {
  readonly id: string;
  /** The other text, and which one the person saw. */
  readonly key: string;
  readonly seen: string;
  /** What is in the window. */
  readonly mine: SentText;
  /** What the story is to say from now on. */
  readonly result: SentText;
  /** The other text becomes a story of its own as well. */
  readonly keepBoth: boolean;
}

/**
 * Carries out a choice. Every text that gives way is in the history, flushed, before anything is written
 * over it or taken away; what changed since the person looked is refused as `stale`.
 */
export async function resolveConflict(
  context: ResolveConflictPorts,
  choice: ConflictChoice,
): Promise<ResolvedConflict> {
  const id = checkedStoryId(choice.id);
  const resolved = await context.openStories.enqueue(id, () => resolve(context, choice));
  context.changed();
  return resolved;
}

async function resolve(
  context: LibraryPlace &
    OpenStoriesPort &
    FolderNamesPort &
    HistoryPort &
    RecoveryPort &
    WritingPort &
    SignerPort,
  choice: ConflictChoice,
): Promise<ResolvedConflict> {
  const { id, key, seen, keepBoth } = choice;
  const held = await context.hold('resolve the conflict');
  const conflict = await readConflict(context, id, key);
  if (conflict.side.seen !== seen)
    throw stale(conflict.side.story.headline, 'the other text was changed again while you were choosing');
  const entry = context.openStories.get(id);
  const present = await presentOnDisk(context, id);
  // What gives way is what the person saw, and what the window had: a text that came in between is neither.
  const gives = key === 'disk' && !conflict.copy ? conflict.side.story : entry?.story;
  if (gives && !isSameText(present.story, gives)) {
    throw stale(present.story.headline, 'another program changed it on the disk while you were choosing');
  }
  const modified = new Date().toISOString();
  const known = joinTrails(present.story.trail, conflict.side.story.trail, entry?.story.trail ?? []);
  const { status } = choice.result.fields;
  const trail = nextTrail({ status: known.at(-1)?.to ?? status, trail: known }, status, {
    when: modified,
    who: context.signer(),
    why: '',
    overridden: [],
  });
  const like = { ...present.story, modified, trail };
  const mine: Story = { ...like, ...choice.mine.fields, body: canonicalBody(choice.mine.body) };
  const result: Story = { ...like, ...choice.result.fields, body: canonicalBody(choice.result.body) };
  // Of steps nothing is lost, whichever text stays.
  const stays = (text: Story) => isSameText({ ...text, trail }, result);
  const theirs = conflict.side.story;
  if (!stays(mine)) await context.history.keep(held, mine, stays(theirs) ? 'yielded' : 'merge', null);
  if (!stays(theirs)) await context.history.keep(held, theirs, 'outside', null);
  // With the file of a merge goes our side of it, as it was.
  const ours = conflict.copy?.ours;
  if (ours && ![result, mine, theirs].some((text) => isSameText({ ...text, trail: ours.trail }, ours))) {
    await context.history.keep(held, ours, 'outside', null);
  }
  const copied = keepBoth ? await addAsDraft(held, conflict) : null;
  await copyMissingPictures(held, id, conflict);
  const revision = entry?.revision ?? -1;
  const before = { ...present, revision };
  const written = await writeOpenStory(held, before, result);
  context.history.restored(result);
  await removeResolved(held, id, conflict);
  const conflicts = await listConflicts(context, id, result);
  return {
    story: result,
    revision: written.revision,
    copyId: copied,
    ...(conflicts.length > 0 && { conflicts }),
  };
}

/** The other text as a new draft under a slug of its own. */
async function addAsDraft(
  context: WritablePlace & IndexPort & ChangePort,
  { side, copy }: Conflict,
): Promise<string> {
  const now = new Date().toISOString();
  const story: Story = {
    ...side.story,
    id: newStoryId(),
    slug: uniqueSlug(side.story.slug, await takenSlugs(context, side.story.slug)),
    canonical: null,
    created: now,
    modified: now,
  };
  const from = copy?.isFolder ? join(copy.path, 'media') : context.layout.mediaFolder(side.story.id);
  const pictures = await mediaIn(context, from);
  await addStory(
    context,
    story,
    pictures.length > 0
      ? async (to) => {
          for (const name of pictures)
            await copyOwnFile(context.fileSystem, join(from, name), join(to, name), LARGEST.picture);
        }
      : undefined,
  );
  return story.id;
}

/** A folder that was copied as a whole may hold pictures that the story's own has not. */
async function copyMissingPictures(context: WritablePlace, id: string, { copy }: Conflict): Promise<void> {
  if (!copy?.isFolder) return;
  const { fileSystem, layout } = context;
  const from = join(copy.path, 'media');
  const to = layout.mediaFolder(id);
  const known = new Set(await mediaIn(context, to));
  await onDisk('bring the pictures together', to, async () => {
    const names = (await mediaIn(context, from)).filter((one) => !known.has(one));
    if (names.length === 0) return;
    await makeLibraryFolder(context, to);
    for (const name of names)
      await copyOwnFile(fileSystem, join(from, name), join(to, name), LARGEST.picture);
    await flushFolder(fileSystem, to);
  });
}

function mediaIn(context: FilesPort, folder: string): Promise<readonly string[]> {
  return onDisk('look at the pictures', folder, () => picturesIn(context, folder));
}

/** What was chosen about is in the story or in its history by now. */
async function removeResolved(
  context: WritablePlace & IndexPort & RecoveryPort,
  id: string,
  { side, copy, waits }: Conflict,
): Promise<void> {
  // What the window could not write before this was decided is in the history too.
  await forgetRecovery(context, id);
  if (waits) await dropWaiting(context, id, waits);
  if (copy) await removeCopy(context, id, side.story, copy);
}

/** Takes a copy away whose text, `story`, is in the story or in its history. */
export async function removeCopy(
  context: WritablePlace & IndexPort,
  id: string,
  story: Story,
  copy: ConflictCopy,
): Promise<void> {
  const { fileSystem, layout } = context;
  await onDisk('take away the other text', copy.path, async () => {
    if (!copy.isFolder) {
      await fileSystem.rm(copy.path, { force: true });
      return flushFolder(fileSystem, layout.storyFolder(id));
    }
    // It holds a history of its own, which nobody has looked at.
    const binned = { ...story, id: newStoryId() };
    await makeLibraryFolder(context, layout.bin);
    await renamePatiently(fileSystem, copy.path, layout.binFolder(binned.id));
    await writeFileAtomic(
      fileSystem,
      join(layout.binFolder(binned.id), 'story.json'),
      printStory(withCanonicalBody(binned)),
    );
    await flushFolder(fileSystem, layout.bin);
    await flushFolder(fileSystem, layout.stories);
  });
  if (copy.isFolder) context.index.touched(copy.name);
}
