import type { RestoredStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { nextTrail } from '../../../shared/workflow/next-trail.ts';
import type {
  HistoryPort,
  LibraryPlace,
  OpenStoriesPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { assertFileIsOurs, writeOpenStory } from '../stories/write-open-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { readVersion } from './read-version.ts';

type RestoreVersionPorts = LibraryPlace & OpenStoriesPort & HistoryPort & WritingPort & SignerPort;

/**
 * Puts a version in the open story's place. The present is kept as a version first, without which nothing
 * is changed: restoring that one undoes this.
 */
export async function restoreVersion(
  context: RestoreVersionPorts,
  id: string,
  version: string,
): Promise<RestoredStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const held = await context.hold('restore the version');
    const known = context.openStories.get(id);
    if (!known) {
      throw new DatelineError(
        'stale',
        'The version was not restored because its story is not open: open it.',
      );
    }
    const entry = await assertFileIsOurs(context, known);
    const old = await readVersion(context, id, version);
    const before = await context.history.keep(held, entry.story, 'restore', null);
    const modified = new Date().toISOString();
    const step = {
      when: modified,
      who: context.signer(),
      why: 'An earlier version was restored.',
      overridden: [],
    };
    const trail = nextTrail(entry.story, old.status, step);
    const story = { ...entry.story, ...fieldsOf(old), trail, body: old.body, modified };
    const { revision } = await writeOpenStory(held, entry, story);
    context.history.restored(story);
    return { story, revision, before: before.id };
  });
}
