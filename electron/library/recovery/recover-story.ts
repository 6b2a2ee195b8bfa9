import type { OpenStory } from '../../../shared/ipc/contract.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { LibraryContext } from '../library-context.ts';
import type { OpenEntry } from '../open-stories.ts';
import { otherTexts } from '../outside/other-side.ts';
import { isSameText } from '../same-text.ts';
import { assertFileIsOurs, writeOpenStory } from '../write-open-story.ts';
import { forgetRecovery, keptError } from './keeping-it.ts';
import type { Recovery } from './recovery-journal.ts';

/**
 * A story that has just been opened, with the newest text there is. A text that did not reach the library takes its place only while the
 * library still holds what that text was made from: otherwise both are the person's to compare. Runs in the story's turn.
 */
export async function recoverStory(context: LibraryContext, id: string): Promise<OpenStory> {
  const entry = context.openStories.get(id) as OpenEntry;
  const opened = { story: entry.story, revision: entry.revision };
  const found = await readRecovery(context, id);
  if (found && isSameText(found.story, entry.story)) await forgetRecovery(context, id);
  else if (found && !context.readOnly && isSameText(found.base, entry.story)) {
    const recovered = await putInPlace(context, entry, found);
    return withOthers(context, recovered);
  }
  return withOthers(context, opened);
}

async function withOthers(context: LibraryContext, opened: OpenStory): Promise<OpenStory> {
  const others = await otherTexts(context, opened.story.id, opened.story);
  return others.length > 0 ? { ...opened, others } : opened;
}

async function putInPlace(context: LibraryContext, entry: OpenEntry, found: Recovery): Promise<OpenStory> {
  const { id } = entry.story;
  const story = { ...found.story, created: entry.story.created, modified: new Date().toISOString() };
  try {
    await context.assertHeld();
    const { revision } = await writeOpenStory(context, await assertFileIsOurs(context, entry), story);
    context.history.saved(entry.story, story);
    await forgetRecovery(context, id);
    return { story, revision, recovered: found.when };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    // The window shows it all the same, and its saves try again.
    const revision = entry.revision + 1;
    context.openStories.set(id, { ...entry, story, revision, unwritten: entry.story });
    const { code, message } = keptError(cause);
    return { story, revision, recovered: found.when, unsaved: { code, message } };
  }
}

async function readRecovery(context: LibraryContext, id: string): Promise<Recovery | null> {
  try {
    return (await context.recovery?.read(id)) ?? null;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    context.report({ code: cause.code, message: cause.message });
    return null;
  }
}
