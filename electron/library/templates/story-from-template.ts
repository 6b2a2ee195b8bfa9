import type { OpenStory } from '../../../shared/library/open-story.ts';
import { isTemplateId } from '../../../shared/library/template.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { HistoryPort, LibraryPlace, OpenStoriesPort, WritingPort } from '../ports/library-ports.ts';
import { addCopy } from '../stories/copy-story.ts';
import { readStory } from '../stories/current-story.ts';
import { openNewStory } from '../stories/open-new-story.ts';
import { newStoryId } from '../story-file/story-id.ts';

/** A new draft with the text, the pictures and the fields of a template; what the template is called is no headline. */
export async function storyFromTemplate(
  context: LibraryPlace & OpenStoriesPort & HistoryPort & WritingPort,
  id: string,
): Promise<OpenStory> {
  const held = await context.hold('begin a story from the template');
  if (!isTemplateId(id))
    throw new DatelineError('not-found', 'This template is not in the library any more: choose another.');
  const template = await readStory(context, id);
  const now = new Date().toISOString();
  const draft: Story = {
    ...template,
    id: newStoryId(),
    headline: '',
    standfirst: '',
    slug: '',
    status: 'draft',
    trail: [],
    created: now,
    modified: now,
  };
  return openNewStory(context, await addCopy(held, id, draft));
}
