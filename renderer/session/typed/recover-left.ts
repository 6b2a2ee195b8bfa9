import type { Boot } from '../../../shared/ipc/app.ts';
import type { DatelineBridge, RequestArgument } from '../../../shared/ipc/contract.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../attempt.ts';
import { type JournalThread, type LeftText, startJournalThread } from './journal-thread.ts';

/** A window that does not come for want of its journal would be worse than one that gets it later. */
const PATIENCE_MS = 3000;

/**
 * Brings what was left to its stories. A text stays in the journal until its story has it, or this computer
 * keeps it for that.
 */
export async function recoverLeft(
  bridge: DatelineBridge,
  left: readonly LeftText[],
  take: JournalThread['take'],
): Promise<readonly Result<OpenStory>[]> {
  const replies: Result<OpenStory>[] = [];
  for (const { set, typed } of left) {
    const reply = await attempt(() =>
      bridge.request('stories.recover', typed as RequestArgument<'stories.recover'>),
    );
    if (reply.ok) await take(set);
    replies.push(reply);
  }
  return replies;
}

/** After a sudden end: the window begins with the story that was being written, and with every word of it. */
export async function withLeftText(
  bridge: DatelineBridge,
  boot: Boot,
  start = startJournalThread,
): Promise<Boot> {
  if (!boot.library) return boot;
  const thread = start(boot.library.path, () => undefined);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  try {
    const left = await Promise.race([thread.left, late]);
    const replies = await recoverLeft(bridge, left ?? [], thread.take);
    const story = replies.findLast((reply) => reply.ok)?.value;
    const failed = replies.find((reply) => !reply.ok);
    return {
      ...boot,
      story: story ? recoveredWith(boot.story, story) : boot.story,
      notice: boot.notice ?? (failed ? failed.error : null),
    };
  } catch {
    // The desk begins its journal as well, and tells what is wrong with it.
    return boot;
  } finally {
    thread.end();
  }
}

/**
 * What was kept on this computer may have been recovered before the journal was read, which then adds
 * nothing: it is told of all the same.
 */
function recoveredWith(before: OpenStory | null, now: OpenStory): OpenStory {
  const { recovered } = before?.story.id === now.story.id ? before : now;
  return recovered && !now.recovered ? { ...now, recovered } : now;
}
