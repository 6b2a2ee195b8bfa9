import { DatelineError } from '../../../shared/result.ts';
import type { OpeningPorts, RecoveryPort } from '../ports/library-ports.ts';
import { openStory } from './open-story.ts';

/**
 * Brings what is kept on this computer to the library for stories that nobody has opened, and says so. What
 * the library has moved on from waits until its story is opened: that is for a person to decide.
 */
export async function recoverClosedStories(context: OpeningPorts): Promise<void> {
  const headlines: string[] = [];
  try {
    for (const id of (await context.recovery?.ids()) ?? []) {
      if (context.readOnly) break;
      if (context.openStories.get(id)) continue;
      const headline = await recoverOne(context, id);
      if (headline !== null) headlines.push(`“${headline || 'Untitled'}”`);
    }
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    context.report({ code: cause.code, message: cause.message });
  }
  if (headlines.length === 0) return;
  const message = `Recovered the last text of ${headlines.join(', ')}, which had not reached the library.`;
  context.report({ code: 'kept', message });
}

/** The headline of what was recovered, or null. */
async function recoverOne(context: OpeningPorts, id: string): Promise<string | null> {
  try {
    const { story, recovered } = await openStory(context, id);
    return recovered ? story.headline : null;
  } catch (cause) {
    // A story that is gone, or a disk that fails: the text stays on this computer, and the others do not wait for it.
    if (!(cause instanceof DatelineError)) throw cause;
    const name = await keptHeadline(context, id);
    context.report({
      code: cause.code,
      message: `The last text of ${name} is kept on this computer. ${cause.message}`,
    });
    return null;
  }
}

/** What a person calls the story whose text is kept. */
async function keptHeadline({ recovery }: RecoveryPort, id: string): Promise<string> {
  try {
    const headline = (await recovery?.read(id))?.story.headline;
    return headline ? `“${headline}”` : 'an untitled story';
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return 'a story that cannot be read';
  }
}
