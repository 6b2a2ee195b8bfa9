import type { StepNote } from '../../../shared/workflow/next-trail.ts';
import { withNote } from '../../../shared/workflow/next-trail.ts';
import type { LibraryPlace, OpenStoriesPort, SignerPort, WritingPort } from '../ports/library-ports.ts';
import { currentStory } from '../stories/current-story.ts';
import { assertFileIsOurs, writeClosedStory } from '../stories/write-open-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';

/**
 * Keeps in a story's trail why it left though the desk's rules were not kept. The text, its revision and its
 * time stay as they are. Throws `library-read-only`: what cannot be kept is no reason.
 */
export async function keepReason(
  context: LibraryPlace & OpenStoriesPort & WritingPort & SignerPort,
  id: string,
  note: StepNote,
): Promise<void> {
  checkedStoryId(id);
  await context.openStories.enqueue(id, async () => {
    const held = await context.hold('keep the reason in the story’s trail');
    const open = context.openStories.get(id);
    const entry = open ? await assertFileIsOurs(context, open) : await currentStory(context, id);
    const step = { when: new Date().toISOString(), who: context.signer(), ...note };
    const story = { ...entry.story, trail: withNote(entry.story, step) };
    const stamp = await writeClosedStory(held, entry, story, entry.stamp);
    if (open) context.openStories.set(id, { ...open, story, stamp });
  });
}
