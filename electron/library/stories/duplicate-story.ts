import type { OpenStory } from '../../../shared/library/open-story.ts';
import { isTemplateId, templateId } from '../../../shared/library/template.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type {
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { addCopy } from './copy-story.ts';
import { readStory } from './current-story.ts';
import { openNewStory } from './open-new-story.ts';
import { takenSlugs } from './taken-slugs.ts';
import { uniqueSlug } from './unique-slug.ts';

type DuplicateStoryPorts = LibraryPlace & IndexPort & OpenStoriesPort & HistoryPort & WritingPort;

const COPY = ' (copy)';

/** A new draft with the same text and pictures, under a slug of its own, not yet published anywhere. */
export async function duplicateStory(context: DuplicateStoryPorts, id: string): Promise<OpenStory> {
  const held = await context.hold('duplicate the story');
  const original = await readStoryOrMemory(context, id);
  const slug = uniqueSlug(original.slug, await takenSlugs(context, original.slug));
  const now = new Date().toISOString();
  const copy: Story = {
    ...original,
    id: isTemplateId(id) ? templateId(newStoryId()) : newStoryId(),
    headline: copyHeadline(original.headline),
    slug,
    status: 'draft',
    date: null,
    updated: null,
    corrections: [],
    canonical: null,
    deadline: null,
    embargo: null,
    trail: [],
    created: now,
    modified: now,
  };
  return openNewStory(context, await addCopy(held, id, copy));
}

function copyHeadline(headline: string): string {
  return headline === '' || headline.endsWith(COPY) ? headline : headline + COPY;
}

/** A story that is open stays copyable when its file was damaged or taken away: that is when a copy is needed most. */
async function readStoryOrMemory(context: LibraryPlace & OpenStoriesPort, id: string): Promise<Story> {
  try {
    return await readStory(context, id);
  } catch (cause) {
    const entry = context.openStories.get(id);
    if (entry && cause instanceof DatelineError) return entry.story;
    throw cause;
  }
}
