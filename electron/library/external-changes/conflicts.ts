import { createHash } from 'node:crypto';
import type { ConflictingText, TheirSide } from '../../../shared/library/external-change.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { onDisk } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import type { FolderNamesPort, LibraryPlace, OpenStoriesPort, RecoveryPort } from '../ports/library-ports.ts';
import { printStory } from '../story-file/print-story.ts';
import { isSameText } from '../story-file/same-text.ts';
import { readStoryFile, storyFileStamp } from '../story-file/story-file.ts';
import { type ConflictCopy, conflictCopies, unmergedCopy } from './conflict-copies.ts';

type ConflictPorts = LibraryPlace & OpenStoriesPort & FolderNamesPort & RecoveryPort;

/** A text that waits for a person to choose, and what has to go once that is done. */
export interface Conflict {
  readonly side: TheirSide;
  readonly copy: ConflictCopy | null;
  /** Its name among the texts that wait on this computer. */
  readonly waits?: string | null;
}

/**
 * The other texts of a story, the ones that say the same as it left out. `present` is the story as it is in
 * the library. `same` hears of copies that say what it says.
 */
export async function listConflicts(
  context: ConflictPorts,
  id: string,
  present: Story,
  same: (copies: readonly ConflictCopy[]) => Promise<void> = async () => {},
): Promise<readonly ConflictingText[]> {
  const copies = await copiesOf(context, id);
  const isConflict = ({ side }: Conflict) => !isSameText(side.story, present);
  await same(copies.filter((one) => !isConflict(one)).flatMap(({ copy }) => copy ?? []));
  const conflicts = [...(await recoveriesOf(context, id, present)), ...copies.filter(isConflict)];
  return conflicts.map(({ side: { key, source, name, when } }) => ({ key, source, name, when }));
}

/** One of the other texts, as it is now. */
export async function readConflict(context: ConflictPorts, id: string, key: string): Promise<Conflict> {
  const file = context.layout.storyFile(id);
  const entry = context.openStories.get(id);
  if (key === 'disk') {
    const onFile = await onDisk('read the other text', file, () => readStoryFile(context.fileSystem, file));
    const { story, stamp } = onFile;
    const when = new Date(stamp.mtimeMs).toISOString();
    const isNews = entry && !sameStamp(entry.stamp, stamp);
    const base = isNews ? entry.story : null;
    // Our side of a merge is what we wrote: theirs is the news. Otherwise both are, and theirs waits for its turn.
    const copy = entry && isSameText(story, entry.story) ? await unmergedCopy(context, id, onFile) : null;
    if (copy) {
      const { source, name, story: theirs } = copy;
      return { side: { key, source, name, when, story: theirs, base, seen: seenOf(theirs) }, copy };
    }
    return {
      side: { key, source: 'disk', name: 'story.json', when, story, base, seen: seenOf(story) },
      copy: null,
    };
  }
  const conflicts = [...(await recoveriesOf(context, id, null)), ...(await copiesOf(context, id))];
  const found = conflicts.find(({ side }) => side.key === key);
  if (found) return found;
  throw new DatelineError(
    'not-found',
    'The other text of this story is not there any more: nothing is left to choose.',
  );
}

/** The text on the disk now, with the stamp that a write has to find again. */
export async function presentOnDisk(context: LibraryPlace & OpenStoriesPort, id: string) {
  const file = context.layout.storyFile(id);
  const entry = context.openStories.get(id);
  return onDisk('read the story', file, async () => {
    const stamp = await storyFileStamp(context.fileSystem, file);
    if (entry && sameStamp(entry.stamp, stamp)) return { ...entry, stamp };
    return readStoryFile(context.fileSystem, file);
  });
}

/** What was kept on this computer: what waits for a choice, and what a save that fails has just kept. */
async function recoveriesOf(
  context: RecoveryPort,
  id: string,
  present: Story | null,
): Promise<readonly Conflict[]> {
  const { recovery } = context;
  if (!recovery) return [];
  // Of one that cannot be read the person was told when the story was opened.
  const ignore = () => undefined;
  const waiting = await unlessDamaged(() => recovery.waiting(id, ignore), []);
  const last = await unlessDamaged(() => recovery.read(id), null);
  return [...(last ? [{ ...last, name: id }] : []), ...waiting]
    .filter(({ story }) => !present || !isSameText(story, present))
    .map(({ name, story, base, when }) => {
      const key = `recovery${name.slice(id.length + 1)}`;
      const seen = seenOf(story);
      return {
        side: { key, source: 'recovery', name: 'this computer', when, story, base, seen },
        copy: null,
        waits: name === id ? null : name,
      };
    });
}

async function unlessDamaged<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof DatelineError) return otherwise;
    throw cause;
  }
}

async function copiesOf(
  context: LibraryPlace & OpenStoriesPort & FolderNamesPort,
  id: string,
): Promise<readonly Conflict[]> {
  const copies = await conflictCopies(context, id);
  return copies.map((copy) => {
    const { key, source, name, when, story, base } = copy;
    return { side: { key, source, name, when, story, base, seen: seenOf(story) }, copy };
  });
}

/** By what it says: one that a program only wrote again is the one that was seen. */
function seenOf(story: Story): string {
  const said = printStory({ ...story, modified: story.created });
  return createHash('sha256').update(said).digest('hex');
}
