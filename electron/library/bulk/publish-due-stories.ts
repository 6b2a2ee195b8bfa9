import type { ClockReading } from '../../../shared/gate/clock.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { isDue } from '../../../shared/workflow/is-due.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type { AccessPort, ChangePort, IndexPort } from '../ports/library-ports.ts';
import { type RewriteStoryPorts, rewriteStory, type StoryRewrite } from './rewrite-story.ts';

type PublishDueStoriesPorts = RewriteStoryPorts & IndexPort & ChangePort & AccessPort;

/** More than a desk schedules at once; the rest follows at the next look. */
const MOST = 500;
const FIRST = { sort: 'published', descending: false, group: 'none' } as const;

/**
 * Publishes every scheduled story whose time has come, in a library that is ours to write in. Gives their
 * ids. A story that cannot be changed stays scheduled and is looked at again the next time.
 */
export async function publishDueStories(
  context: PublishDueStoriesPorts,
  rewritten: (story: OpenStory) => void,
  clock: ClockReading,
): Promise<readonly string[]> {
  if (!(await holdIfOurs(context))) return [];
  const request = { from: 0, count: MOST, arrangement: FIRST, filter: 'status:scheduled' };
  const published: string[] = [];
  for (const id of await context.index.ids(request)) {
    const found = await context.index.story(id);
    if (!found || !isDue(found.summary, clock)) continue;
    try {
      const version = await rewriteStory(context, id, PUBLISH(clock), rewritten);
      if (version !== null) published.push(id);
    } catch (cause) {
      // Another program has changed it, or it is damaged: whoever opens it is told.
      if (!(cause instanceof DatelineError)) throw cause;
    }
  }
  if (published.length > 0) context.changed();
  return published;
}

const PUBLISH = (clock: ClockReading): StoryRewrite => ({
  reason: 'status',
  name: 'Before it was published at its time',
  edit: (story) => (isDue(story, clock) ? { ...story, status: 'published' } : null),
  note: () => ({ why: 'The time of publication came.', overridden: [] }),
});
