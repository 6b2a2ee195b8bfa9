import { join } from 'node:path';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { Story } from '../../../shared/story/story.ts';
import { flushFolder, writeFileFlushed } from '../disk/atomic-file.ts';
import { isInTheWay, makeFolderAtomic } from '../disk/atomic-folder.ts';
import { onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { assertLibraryIsThere, makeLibraryFolder } from '../files/library-is-there.ts';
import { setAside } from '../files/set-aside.ts';
import type {
  ChangePort,
  FilesPort,
  HeldLibrary,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  WritingPort,
} from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { forgetRecovery } from '../recovery/keep-on-this-computer.ts';
import { addStory } from '../stories/add-story.ts';
import { stale, stampOnDisk, writeOpenStory } from '../stories/write-open-story.ts';
import { printStory } from '../story-file/print-story.ts';
import { withCanonicalBody } from '../story-file/same-text.ts';
import { checkedStoryId, newStoryId } from '../story-file/story-id.ts';
import { findExternalChange } from './external-change.ts';
import type { SentText } from './resolve-conflict.ts';

type MissingStoryPorts = LibraryPlace &
  IndexPort &
  OpenStoriesPort &
  HistoryPort &
  RecoveryPort &
  WritingPort &
  ChangePort;

/** Writes an open story that was taken away or damaged back to where it was. What is left of its file is set aside. */
export async function writeBack(
  context: LibraryPlace & OpenStoriesPort & RecoveryPort & WritingPort,
  id: string,
  text: SentText,
): Promise<OpenStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const { held, entry, story } = await missingStory(context, id, text, 'write the story back');
    const { fileSystem, layout } = held;
    const file = layout.storyFile(id);
    const folderIsThere = await isThereNow(context, layout.storyFolder(id));
    if (!folderIsThere) {
      const { stamp } = await addStory(held, withCanonicalBody(story)).catch((cause: unknown) => {
        throw isInTheWay(cause) ? stale(story.headline, 'it is on the disk again') : cause;
      });
      const revision = entry.revision + 1;
      context.openStories.set(id, { story, revision, stamp });
      await forgetRecovery(context, id);
      return { story, revision };
    }
    const over = await onDisk('set the damaged file aside', file, async () => {
      const damaged = await stampOnDisk(context, file);
      await setAside(fileSystem, file, new Date());
      // A copy was set aside, so that a power cut finds a file under the name; what is no file was moved.
      return (await stampOnDisk(context, file)) && damaged;
    });
    const { revision } = await writeOpenStory(held, entry, story, over);
    await forgetRecovery(context, id);
    return { story, revision };
  });
}

/** Lets go of an open story that was taken away; its text goes to the bin, where nothing is in its way. */
export async function binMissingStory(context: MissingStoryPorts, id: string, text: SentText): Promise<null> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const { held, story } = await missingStory(context, id, text, 'put the text into the bin');
    const { fileSystem, layout } = held;
    const isFree = !(await isThereNow(context, layout.binFolder(id)));
    const binned = isFree ? story : { ...story, id: newStoryId() };
    await onDisk('put the text into the bin', layout.bin, async () => {
      await makeLibraryFolder(held, layout.bin);
      await makeFolderAtomic(fileSystem, layout.binFolder(binned.id), (folder) =>
        writeFileFlushed(fileSystem, join(folder, 'story.json'), printStory(withCanonicalBody(binned))),
      );
      await flushFolder(fileSystem, layout.folder);
    });
    await context.history.leave(id);
    context.openStories.delete(id);
    context.index.touched(id);
    await forgetRecovery(context, id);
    context.changed();
    return null;
  });
}

async function missingStory(
  context: LibraryPlace & OpenStoriesPort & WritingPort,
  id: string,
  text: SentText,
  action: string,
): Promise<{ readonly held: HeldLibrary; readonly entry: OpenEntry; readonly story: Story }> {
  const held = await context.hold(action);
  const entry = context.openStories.get(id);
  if (!entry) throw new DatelineError('stale', `Could not ${action} because the story is not open: open it.`);
  await onDisk(action, context.layout.folder, () => assertLibraryIsThere(context));
  if ((await findExternalChange(context, entry)) === 'changed') {
    throw stale(entry.story.headline, 'it is on the disk again');
  }
  const modified = new Date().toISOString();
  const story = { ...entry.story, ...text.fields, body: canonicalBody(text.body), modified };
  return { held, entry, story };
}

function isThereNow({ fileSystem }: FilesPort, path: string): Promise<boolean> {
  return onDisk('look at the story', path, () => isThere(fileSystem, path));
}
