import { dirname, join } from 'node:path';
import type { Story } from '../../../shared/story/story.ts';
import { flushFolder, writeFileFlushed } from '../disk/atomic-file.ts';
import { makeFolderAtomic } from '../disk/atomic-folder.ts';
import { onDisk } from '../disk/disk-error.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type { ChangePort, IndexPort, WritablePlace } from '../ports/library-ports.ts';
import { printStory } from '../story-file/print-story.ts';
import type { StoryOnDisk } from '../story-file/story-file.ts';

/**
 * Puts a new story's folder into the library, whole or not at all. `fillMedia` writes (flushed) pictures
 * into the folder that it is given; without it the story has none.
 */
export async function addStory(
  context: WritablePlace & IndexPort & ChangePort,
  story: Story,
  fillMedia?: (folder: string) => Promise<void>,
): Promise<StoryOnDisk> {
  const { fileSystem, layout } = context;
  const parent = dirname(layout.storyFolder(story.id));
  const stamp = await onDisk('write the new story', parent, async () => {
    await makeLibraryFolder(context, parent);
    return makeFolderAtomic(fileSystem, layout.storyFolder(story.id), async (folder) => {
      if (fillMedia) {
        const media = join(folder, 'media');
        await fileSystem.mkdir(media);
        await fillMedia(media);
        await flushFolder(fileSystem, media);
      }
      return writeFileFlushed(fileSystem, join(folder, 'story.json'), printStory(story));
    });
  });
  context.index.touched(story.id);
  context.changed();
  return { story, stamp };
}
