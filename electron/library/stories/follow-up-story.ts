import type { OpenStory } from '../../../shared/library/open-story.ts';
import { createStory, emptyFields, type StoryFields } from '../../../shared/story/story.ts';
import type { HistoryPort, LibraryPlace, OpenStoriesPort, WritingPort } from '../ports/library-ports.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { addStory } from './add-story.ts';
import { readStory } from './current-story.ts';
import { openNewStory } from './open-new-story.ts';

/** A new, empty draft that takes a story further: filed by the same people from the same place, and tied to it. */
export async function followUpStory(
  context: LibraryPlace & OpenStoriesPort & HistoryPort & WritingPort,
  id: string,
): Promise<OpenStory> {
  const held = await context.hold('begin a follow-up');
  const earlier = await readStory(context, id);
  const fields: StoryFields = {
    ...emptyFields(earlier.language),
    sections: earlier.sections,
    tags: earlier.tags,
    authors: earlier.authors,
    dateline: { place: earlier.dateline.place, date: null },
    copyright: earlier.copyright,
    usageTerms: earlier.usageTerms,
    slugline: earlier.slugline,
    series: earlier.series,
    collections: earlier.collections,
    follows: earlier.id,
  };
  return openNewStory(
    context,
    await addStory(held, createStory(newStoryId(), new Date().toISOString(), fields)),
  );
}
