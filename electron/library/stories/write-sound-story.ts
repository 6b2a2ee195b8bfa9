import type { Story } from '../../../shared/story/story.ts';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import type { IndexPort, OpenStoriesPort, WritablePlace } from '../ports/library-ports.ts';
import { printStory } from '../story-file/print-story.ts';
import { readStoryFile } from '../story-file/story-file.ts';

/**
 * Writes a story in the place of a file that could not be read and has been set aside, and reads it back.
 * For one whose turn it is.
 */
export async function writeSoundStory(
  context: WritablePlace & IndexPort & OpenStoriesPort,
  story: Story,
): Promise<void> {
  const { fileSystem, layout } = context;
  const file = layout.storyFile(story.id);
  await writeFileAtomic(fileSystem, file, printStory(story));
  await readStoryFile(fileSystem, file);
  // Whoever has it open has another text: the next save is refused, and the file is read again.
  context.openStories.delete(story.id);
  context.index.touched(story.id);
}
