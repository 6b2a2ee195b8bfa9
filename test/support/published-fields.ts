import { type DeskOnlyField, emptyFields, type StoryFields } from '../../shared/story/story.ts';

/**
 * What a published page tells of these fields: the rest is the desk's own and as in a story that has just
 * been begun.
 */
export function publishedFields(fields: StoryFields): StoryFields {
  const { status, slugline, assignee, deadline, embargo, priority, note, wordTarget } = emptyFields('en');
  const { collections, follows, related, extra } = emptyFields('en');
  const untold: Pick<StoryFields, DeskOnlyField> = {
    ...{ status, slugline, assignee, deadline, embargo, priority, note, wordTarget },
    ...{ collections, follows, related, extra },
  };
  return { ...fields, ...untold };
}
