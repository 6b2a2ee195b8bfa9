import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { ConflictCopy } from '../external-changes/conflict-copies.ts';
import { listConflicts } from '../external-changes/conflicts.ts';
import { removeCopy } from '../external-changes/resolve-conflict.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type {
  AccessPort,
  FolderNamesPort,
  HistoryPort,
  LibraryPlace,
  OpeningPorts,
  OpenStoriesPort,
  ProblemPort,
  RecoveryPort,
  WritingPort,
} from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import type { WaitingText } from '../ports/recovery-journal.ts';
import { dropWaiting, keptError } from '../recovery/keep-on-this-computer.ts';
import { assertFileIsOurs, writeOpenStory } from '../stories/write-open-story.ts';
import { isSameText } from '../story-file/same-text.ts';

/**
 * A story that has just been opened, with the newest text there is. A text that did not reach the library
 * takes its place only while the library still holds what that text was made from: otherwise both are the
 * person's to compare, and it waits out of the way of what is typed until then. Runs in the story's turn.
 */
export async function recoverStory(context: OpeningPorts, id: string): Promise<OpenStory> {
  const entry = context.openStories.get(id) as OpenEntry;
  for (const found of await waitingTexts(context, id)) {
    if (isSameText(found.story, entry.story)) await dropWaiting(context, id, found.name);
    else if (!context.readOnly && isSameText(found.base, entry.story)) {
      return withOthers(context, await writeRecovered(context, entry, found));
    }
  }
  return withOthers(context, { story: entry.story, revision: entry.revision });
}

/** What was kept and has not reached the library, newest first. */
async function waitingTexts(
  context: RecoveryPort & ProblemPort,
  id: string,
): Promise<readonly WaitingText[]> {
  const tell = ({ code, message }: DatelineError) => context.report({ code, message });
  try {
    await context.recovery?.setAside(id);
    return (await context.recovery?.waiting(id, tell)) ?? [];
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    tell(cause);
    return [];
  }
}

async function withOthers(
  context: LibraryPlace & OpenStoriesPort & FolderNamesPort & RecoveryPort & AccessPort & WritingPort,
  opened: OpenStory,
): Promise<OpenStory> {
  const { story } = opened;
  const conflicts = await listConflicts(context, story.id, story, (same) =>
    finishChoices(context, story, same),
  );
  return conflicts.length > 0 ? { ...opened, conflicts } : opened;
}

/**
 * A copy was taken and the program ended before it was away: once the story says more it would be shown as
 * another text.
 */
async function finishChoices(
  context: AccessPort & WritingPort,
  story: Story,
  same: readonly ConflictCopy[],
): Promise<void> {
  const copies = same.filter(({ source }) => source === 'copy');
  const held = copies.length > 0 && (await holdIfOurs(context));
  if (!held) return;
  try {
    for (const copy of copies) {
      await removeCopy(held, story.id, copy.story, copy);
    }
  } catch (cause) {
    // A disk that refuses to tidy up is no reason not to open.
    if (!(cause instanceof DatelineError)) throw cause;
  }
}

async function writeRecovered(
  context: LibraryPlace & OpenStoriesPort & HistoryPort & RecoveryPort & WritingPort,
  entry: OpenEntry,
  found: WaitingText,
): Promise<OpenStory> {
  const { id } = entry.story;
  const story = { ...found.story, created: entry.story.created, modified: new Date().toISOString() };
  try {
    const held = await context.hold('write the recovered text');
    const { revision } = await writeOpenStory(held, await assertFileIsOurs(context, entry), story);
    context.history.saved(entry.story, story);
    await dropWaiting(context, id, found.name);
    return { story, revision, recovered: found.when };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    // The window shows it all the same, and its saves try again.
    const revision = entry.revision + 1;
    context.openStories.set(id, { ...entry, story, revision, unwritten: entry.story });
    await promote(context, id, found.name);
    const { code, message } = keptError(cause);
    return { story, revision, recovered: found.when, unsaved: { code, message } };
  }
}

/** Where that fails it goes on waiting, and is shown once more beside what was saved. */
async function promote(context: RecoveryPort, id: string, name: string): Promise<void> {
  try {
    await context.recovery?.promote(id, name);
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
  }
}
