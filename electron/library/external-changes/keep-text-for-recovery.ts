import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { OpenStoriesPort, RecoveryPort } from '../ports/library-ports.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import type { SentText } from './resolve-conflict.ts';

/**
 * Keeps what a window has of an open story on this computer, because the library holds another text of it
 * or none: whoever opens the story next has both.
 */
export async function keepTextForRecovery(
  context: OpenStoriesPort & RecoveryPort,
  id: string,
  text: SentText,
): Promise<null> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    if (!entry || !context.recovery)
      throw new DatelineError('stale', 'The text could not be kept because its story is not open: open it.');
    const modified = new Date().toISOString();
    const story = { ...entry.story, ...text.fields, body: canonicalBody(text.body), modified };
    await context.recovery.keep(story, entry.unwritten ?? entry.story);
    return null;
  });
}
