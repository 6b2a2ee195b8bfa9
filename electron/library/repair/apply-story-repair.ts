import type { Story } from '../../../shared/story/story.ts';
import { onDisk } from '../disk/disk-error.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  OpenStoriesPort,
  WritablePlace,
} from '../ports/library-ports.ts';
import { writeSoundStory } from '../stories/write-sound-story.ts';
import { keepOriginal } from '../story-file/keep-original.ts';
import { readStoryFile } from '../story-file/story-file.ts';

type ApplyStoryRepairPorts = WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & ChangePort;

/**
 * Writes a story with something set right in it, once a version of it as it is has been kept. It counts as
 * no change: its times stay, unless they are what is set right. False where nothing was to be done, and
 * where Git left two texts of which somebody must choose one first.
 */
export async function applyStoryRepair(
  context: ApplyStoryRepairPorts,
  id: string,
  repair: (story: Story, mtimeMs: number) => Story | null,
): Promise<boolean> {
  const { fileSystem, layout } = context;
  const file = layout.storyFile(id);
  return context.openStories.enqueue(id, () =>
    onDisk('repair the story', file, async () => {
      const read = await readStoryFile(fileSystem, file);
      const repaired = read.unmerged ? null : repair(read.story, read.stamp.mtimeMs);
      if (!repaired) return false;
      await context.history.keep(context, read.story, 'bulk', 'Before a repair');
      await keepOriginal(fileSystem, file, read);
      await writeSoundStory(context, repaired);
      context.changed();
      return true;
    }),
  );
}
