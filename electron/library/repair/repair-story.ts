import { join } from 'node:path';
import type { RecoverySource, Repaired } from '../../../shared/library/repair.ts';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { errnoOf, onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { setAside } from '../files/set-aside.ts';
import type {
  ChangePort,
  FilesPort,
  HistoryPort,
  IndexPort,
  LayoutPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { writeSoundStory } from '../stories/write-sound-story.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import { planRepair, type StoryRepair } from './plan-repair.ts';
import type { FoundRecovery, RepairSources } from './recovery.ts';

type RepairStoryPorts = LibraryPlace & IndexPort & OpenStoriesPort & RecoveryPort & WritingPort & ChangePort;

/** Repairs one story as it was planned and shown, from the source that a person chose. */
export async function repairStory(
  context: RepairStoryPorts,
  sources: RepairSources,
  id: string,
  from: RecoverySource,
): Promise<Repaired> {
  const plan = await planRepair(context, sources, id);
  const repaired = await applyRepair(context, plan, from);
  if (repaired) return repaired;
  throw new DatelineError(
    'not-found',
    'The story was not repaired, because that text is no longer there: look at what there is now and choose again.',
  );
}

/**
 * Gives a damaged story the text that was planned, without `from` the best. The damaged file is kept
 * beside, and nothing is written where a sound file stands meanwhile. Null when there is nothing to recover
 * it from.
 */
export async function applyRepair(
  context: LayoutPort & OpenStoriesPort & WritingPort & ChangePort,
  plan: StoryRepair,
  from?: RecoverySource,
): Promise<Repaired | null> {
  const { id, recoveries, rename } = plan;
  const chosen = from === undefined ? recoveries[0] : recoveries.find((one) => one.from === from);
  if (!chosen) return null;
  const repaired = await context.openStories.enqueue(id, async () => {
    const held = await context.hold('repair the story');
    return onDisk('repair the story', context.layout.storyFolder(id), () =>
      rename === null ? writeRecovered(held, id, chosen, recoveries) : renameBack(held, id, rename, chosen),
    );
  });
  context.changed();
  return repaired;
}

async function writeRecovered(
  context: WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & RecoveryPort,
  id: string,
  chosen: FoundRecovery,
  all: readonly FoundRecovery[],
): Promise<Repaired> {
  const { fileSystem, layout } = context;
  const file = layout.storyFile(id);
  if (await isSound(context, file)) {
    throw new DatelineError(
      'stale',
      'This story was repaired by somebody else meanwhile: look at the list again.',
    );
  }
  const kept = await setAside(fileSystem, file, new Date());
  await writeSoundStory(context, chosen.story);
  if (chosen.from === 'journal') await context.recovery?.forget(id);
  await keepOthers(context, chosen, all);
  return { id, from: chosen.from, headline: chosen.headline, kept };
}

async function isSound({ fileSystem }: FilesPort, file: string): Promise<boolean> {
  try {
    await readStoryFile(fileSystem, file);
    return true;
  } catch (cause) {
    if (cause instanceof DatelineError) return false;
    throw cause;
  }
}

/**
 * What was left in the file is kept as a version where another text was chosen: it may be newer. The file
 * itself is kept in any case.
 */
async function keepOthers(
  context: WritablePlace & HistoryPort,
  chosen: FoundRecovery,
  all: readonly FoundRecovery[],
): Promise<void> {
  const rest = all.find(({ from }) => from === 'file');
  if (!rest || rest === chosen) return;
  try {
    await context.history.keep(context, rest.story, 'kept', 'What was left of the damaged file');
  } catch (cause) {
    if (!(cause instanceof DatelineError) && errnoOf(cause) === undefined) throw cause;
  }
}

async function renameBack(
  context: WritablePlace & IndexPort,
  folder: string,
  id: string,
  chosen: FoundRecovery,
): Promise<Repaired> {
  const { fileSystem, layout } = context;
  const to = layout.storyFolder(id);
  if (await isThere(fileSystem, to)) {
    throw new DatelineError(
      'stale',
      `The folder ${folder} was not renamed, because ${to} is there now: look at the list again.`,
    );
  }
  await renamePatiently(fileSystem, join(layout.stories, folder), to);
  await flushFolder(fileSystem, layout.stories);
  await context.index.refresh();
  return { id, from: 'folder', headline: chosen.headline, kept: null };
}
