import { join } from 'node:path';
import { isTemplateId } from '../../../shared/library/template.ts';
import { DatelineError } from '../../../shared/result.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { errnoOf, isMissing, unreadableReason } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { removeStaleOf } from '../disk/temp-name.ts';
import { folderCopyOf, ICLOUD_PLACEHOLDER } from '../files/conflict-names.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { FileStamp } from '../ports/open-stories.ts';
import { readStoryFile, storyFileStamp } from '../story-file/story-file.ts';
import type { StoryLook } from './index-database.ts';
import { indexRow } from './index-row.ts';

/** A folder among the stories. */
export interface StoryFolder {
  readonly name: string;
  readonly isLink: boolean;
}

/**
 * Every folder that a story may be in, the newest first, for ids begin with the time. What a killed program
 * left among them is taken away, unless the library is only looked at.
 */
export async function storyFolders(
  fileSystem: GuardedFileSystem,
  layout: LibraryLayout,
  readOnly: boolean,
): Promise<readonly StoryFolder[]> {
  try {
    const children = await fileSystem.readdir(layout.stories, { withFileTypes: true });
    if (!readOnly) await tidyUp(fileSystem, layout, children);
    return children
      .filter((child) => !child.name.startsWith('.') && (child.isDirectory() || child.isSymbolicLink()))
      .map((child) => ({ name: child.name, isLink: child.isSymbolicLink() }))
      .sort((a, b) => (a.name < b.name ? 1 : -1));
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    // What was listed is not gone because its disk is.
    await assertLibraryIsThere({ fileSystem, layout });
    return [];
  }
}

/** A disk that refuses to tidy up is no reason not to look. */
async function tidyUp(
  fileSystem: GuardedFileSystem,
  { stories }: LibraryLayout,
  children: readonly { readonly name: string }[],
): Promise<void> {
  try {
    await removeStaleOf(
      fileSystem,
      stories,
      children.map(({ name }) => name),
    );
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

/**
 * What is in a folder now; null when its file is the one that `known` is the stamp of. Reads nothing but
 * what is new.
 */
export async function lookAtFolder(
  fileSystem: ReadableFiles,
  layout: LibraryLayout,
  { name, isLink }: StoryFolder,
  known: string | undefined,
): Promise<StoryLook | null> {
  try {
    if (isLink) throw new DatelineError('damaged', 'its folder is a link, and Dateline follows none');
    const file = join(layout.stories, name, 'story.json');
    const stamp = await storyFileStamp(fileSystem, file);
    const original = folderCopyOf(name);
    if (original !== null && (await isThere(fileSystem, layout.storyFolder(original)))) {
      return { id: name, gone: true };
    }
    if (!STORY_ID.test(name)) throw new DatelineError('damaged', NOT_AN_ID);
    if (isTemplateId(name)) throw new DatelineError('damaged', A_TEMPLATE);
    if (known === stampText(stamp)) return null;
    const found = await readStoryFile(fileSystem, file);
    return { id: name, stamp: stampText(found.stamp), row: indexRow(found.story) };
  } catch (cause) {
    const isFileMissing = cause instanceof DatelineError && cause.code === 'not-found';
    if (isFileMissing && !STORY_ID.test(name)) return { id: name, gone: true };
    const inCloud =
      isFileMissing && (await isThere(fileSystem, join(layout.stories, name, ICLOUD_PLACEHOLDER)));
    return {
      id: name,
      damaged: inCloud ? IN_CLOUD : unreadableReason(cause, 'its story.json cannot be read'),
    };
  }
}

/** The same for the folder of a story by its id. */
export async function lookAtStory(
  fileSystem: ReadableFiles,
  layout: LibraryLayout,
  id: string,
  known: string | undefined,
): Promise<StoryLook | null> {
  // Written like a story, but in no list of them.
  if (isTemplateId(id)) return { id, gone: true };
  try {
    const stat = await fileSystem.lstat(layout.storyFolder(id));
    if (!stat.isDirectory() && !stat.isSymbolicLink()) return { id, gone: true };
    return await lookAtFolder(fileSystem, layout, { name: id, isLink: stat.isSymbolicLink() }, known);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    await assertLibraryIsThere({ fileSystem, layout });
    return { id, gone: true };
  }
}

const IN_CLOUD =
  'its story.json is in iCloud and not on this computer yet: open its folder in the Finder to fetch it';

const NOT_AN_ID =
  "its folder's name is not one that Dateline gives: use only small letters, digits and hyphens";
const A_TEMPLATE = 'its folder has the name of a template: move it to templates/';

function stampText({ mtimeMs, size, ino }: FileStamp): string {
  return `${mtimeMs}:${size}:${ino}`;
}
