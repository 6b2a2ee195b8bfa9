import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { HistoryPort, OpenStoriesPort } from '../ports/library-ports.ts';
import type { StoryOnDisk } from '../story-file/story-file.ts';

/** Makes a story that has just been added the one that is being written. */
export function openNewStory(
  context: OpenStoriesPort & HistoryPort,
  { story, stamp }: StoryOnDisk,
): OpenStory {
  context.openStories.set(story.id, { story, revision: 0, stamp });
  context.history.leaveOthers(story.id);
  return { story, revision: 0 };
}
