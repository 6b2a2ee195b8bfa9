import { type Template, templateId } from '../../../shared/library/template.ts';
import { emptyFields, type Story } from '../../../shared/story/story.ts';
import type { AccessPort, LibraryPlace, OpenStoriesPort, WritingPort } from '../ports/library-ports.ts';
import { addCopy } from '../stories/copy-story.ts';
import { readStory } from '../stories/current-story.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { listTemplates, templateOf } from './list-templates.ts';

/**
 * A new template with the text of a story and what stays the same from one to the next: not its dates, nor
 * where it stands in its work.
 */
export async function keepAsTemplate(
  context: LibraryPlace & OpenStoriesPort & AccessPort & WritingPort,
  id: string,
): Promise<Template> {
  const held = await context.hold('keep the story as a template');
  const original = await readStory(context, id);
  // So that the first one that a desk makes does not stand in for those that Dateline comes with.
  await listTemplates(context);
  const now = new Date().toISOString();
  const { headline, standfirst, kicker, sections, tags, authors, language, image } = original;
  const { series, collections, source, copyright, usageTerms } = original;
  const kept = {
    ...{ headline, standfirst, kicker, sections, tags, authors, language, image },
    ...{ series, collections, source, copyright, usageTerms },
  };
  const template: Story = {
    ...original,
    ...emptyFields(language),
    ...kept,
    id: templateId(newStoryId()),
    trail: [],
    created: now,
    modified: now,
  };
  return templateOf((await addCopy(held, id, template)).story);
}
