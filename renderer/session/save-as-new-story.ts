import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { Result } from '../../shared/result.ts';
import { fieldsOf } from '../../shared/story/story.ts';
import type { StoryText } from '../../shared/story/story-text.ts';
import { openDocument, unsavedChange } from './open-document.ts';

/**
 * Writes the text as a new story. It is made from the story that the text came from, so that its pictures
 * come along; when that one is gone or damaged, from nothing. The copy keeps its own slug: two stories of
 * one slug would overwrite each other in an export. The text is read again until nothing was typed
 * meanwhile.
 */
export async function saveAsNewStory(
  bridge: DatelineBridge,
  id: string,
  read: () => StoryText,
): Promise<Result<OpenStory>> {
  const duplicate = await bridge.request('stories.duplicate', { id });
  const made = duplicate.ok ? duplicate : await bridge.request('stories.create', undefined);
  if (!made.ok) return made;
  let story = made.value.story;
  const copy = openDocument(made.value);
  for (;;) {
    const text = read();
    const fields = { ...fieldsOf(text.fields), slug: made.value.story.slug };
    const change = unsavedChange(copy, fields, text.body);
    if (!change) return { ok: true, value: { story, revision: copy.revision } };
    const saved = await bridge.request('stories.save', change);
    if (!saved.ok) return saved;
    copy.revision = saved.value.revision;
    copy.savedFields = fields;
    copy.savedBody = text.body;
    story = { ...story, ...fields, body: text.body, modified: saved.value.modified };
  }
}
