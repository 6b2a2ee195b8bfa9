import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import type { HistoryPort, LibraryPlace, OpenStoriesPort, WritingPort } from '../ports/library-ports.ts';
import { readSite } from '../site/site-file.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { addStory } from './add-story.ts';
import { openNewStory } from './open-new-story.ts';

/** A new, empty draft in the site's language. */
export async function createEmptyStory(
  context: LibraryPlace & OpenStoriesPort & HistoryPort & WritingPort,
): Promise<OpenStory> {
  const held = await context.hold('begin a story');
  const fields = emptyFields((await siteOrDefault(context)).language);
  return openNewStory(
    context,
    await addStory(held, createStory(newStoryId(), new Date().toISOString(), fields)),
  );
}

/** A damaged site profile is told where it is shown; it keeps nobody from writing. */
export async function siteOrDefault(context: LibraryPlace): Promise<Site> {
  try {
    return await readSite(context);
  } catch (cause) {
    if (cause instanceof DatelineError) return defaultSite();
    throw cause;
  }
}
