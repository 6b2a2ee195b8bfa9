import type { VersionReason } from '../../../shared/history/version.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { editedTrail, type StepNote } from '../../../shared/workflow/next-trail.ts';
import type {
  HistoryPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { forgetRecovery } from '../recovery/keep-on-this-computer.ts';
import { currentStory } from '../stories/current-story.ts';
import { assertFileIsOurs, writeClosedStory, writeOpenStory } from '../stories/write-open-story.ts';
import { checkedBody } from '../story-file/checked-body.ts';
import { checkedFields } from '../story-file/checked-fields.ts';
import { isSameText } from '../story-file/same-text.ts';
import { checkedStoryId } from '../story-file/story-id.ts';

export type RewriteStoryPorts = LibraryPlace &
  OpenStoriesPort &
  HistoryPort &
  RecoveryPort &
  WritingPort &
  SignerPort;

export interface StoryRewrite {
  readonly reason: VersionReason;
  /** Names the version of what was there before. */
  readonly name: string;
  /** The story as it is to be; null where there is nothing to do. A DatelineError leaves it as it is. */
  edit(story: Story): Promise<Story | null> | Story | null;
  /** What is said about a new status. */
  note?(before: Story): StepNote;
}

const NOTHING_SAID: StepNote = { why: '', overridden: [] };

/**
 * Changes one story, open or not, once a version of what is there has been kept, without which nothing is
 * changed. Gives that version's id, or null where there was nothing to do. `rewritten` is told, before
 * anything else can happen to it, of a story that a window may show.
 */
export async function rewriteStory(
  context: RewriteStoryPorts,
  id: string,
  { reason, name, edit, note }: StoryRewrite,
  rewritten: (story: OpenStory) => void,
): Promise<string | null> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const held = await context.hold('change the story');
    const open = context.openStories.get(id);
    const entry: OpenEntry = open
      ? await assertFileIsOurs(context, open)
      : { ...(await currentStory(context, id)), revision: -1 };
    const before = entry.story;
    const wanted = await edit(before);
    if (!wanted || isSameText(before, { ...wanted, trail: before.trail })) return null;
    const modified = new Date().toISOString();
    const step = { when: modified, who: context.signer(), ...(note?.(before) ?? NOTHING_SAID) };
    const after: Story = {
      ...before,
      ...checkedFields(fieldsOf(wanted)),
      body: wanted.body === before.body ? before.body : checkedBody(canonicalBody(wanted.body)),
      trail: editedTrail(before, wanted, step),
      modified,
    };
    const version = await context.history.keep(held, before, reason, name);
    if (!open) await writeClosedStory(held, entry, after, entry.stamp);
    else {
      const { story, revision } = await writeOpenStory(held, entry, after);
      context.history.restored(after);
      rewritten({ story, revision });
    }
    await forgetRecovery(context, id);
    return version.id;
  });
}
