import { join } from 'node:path';
import type { RepairPlan } from '../../../shared/library/repair.ts';
import { mergeSides } from '../../../shared/merge/merge-sides.ts';
import { DatelineError } from '../../../shared/result.ts';
import { type SalvagedStory, salvageStory } from '../../../shared/story/salvage-story.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { listBackups } from '../backup/list-backups.ts';
import { storyFilesOf } from '../backup/manifest.ts';
import { soundStory } from '../backup/read-backup.ts';
import { errnoOf, isMissing, isTransient, onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { LARGEST } from '../files/largest.ts';
import { storyOf } from '../history/read-version.ts';
import { readVersions } from '../history/read-versions.ts';
import type { IndexPort, LibraryPlace, RecoveryPort } from '../ports/library-ports.ts';
import { readAnyStoryFile } from '../story-file/story-file.ts';
import {
  type FoundRecovery,
  type RepairSources,
  recoveryOf,
  recoverySummary,
  sortByQuality,
} from './recovery.ts';

type PlanRepairPorts = LibraryPlace & IndexPort & RecoveryPort;

/** A damaged story, and every text that it could be given back. */
export interface StoryRepair {
  readonly id: string;
  readonly reason: string;
  /** Best first. */
  readonly recoveries: readonly FoundRecovery[];
  /**
   * The id that its file says, where the folder has another name and no folder has that one: then the
   * folder was renamed.
   */
  readonly rename: string | null;
}

/** A damaged story that has been found. */
export interface StoryToRepair {
  readonly id: string;
  /** What would be done about it. Throws a sentence where a disk does not let it be known. */
  plan(): Promise<StoryRepair>;
}

/** The damaged stories of the library, as it is on the disk now. */
export async function damagedStories(
  context: PlanRepairPorts,
  sources: RepairSources,
): Promise<readonly StoryToRepair[]> {
  await context.index.refresh();
  const { damaged } = await context.index.listing();
  const { layout } = context;
  const astray = await onDisk('look for damaged stories', layout.stories, () =>
    filesAstray(
      context,
      damaged.map(({ id }) => id),
    ),
  );
  return damaged.map(({ id, reason }) => ({
    id,
    plan: () =>
      onDisk('look for the text of the story', join(layout.stories, id), () =>
        planOne(context, sources, astray, id, reason),
      ),
  }));
}

/** What would be done about one damaged story. Throws a sentence when it is not damaged. */
export async function planRepair(
  context: PlanRepairPorts,
  sources: RepairSources,
  id: string,
): Promise<StoryRepair> {
  const found = (await damagedStories(context, sources)).find((one) => one.id === id);
  if (found) return found.plan();
  throw new DatelineError('not-found', 'This story is not damaged, or no longer: look at the list again.');
}

export function repairPlanOf({ id, reason, recoveries }: StoryRepair): RepairPlan {
  return { id, reason, recoveries: recoveries.map(recoverySummary) };
}

async function planOne(
  context: LibraryPlace & RecoveryPort,
  sources: RepairSources,
  astray: ReadonlyMap<string, FoundRecovery>,
  id: string,
  reason: string,
): Promise<StoryRepair> {
  const nothing = { id, reason, recoveries: [], rename: null };
  const claimed = await claimedId(context, id);
  if (
    claimed !== null &&
    claimed !== id &&
    !(await isThere(context.fileSystem, context.layout.storyFolder(claimed)))
  ) {
    const recovery = astray.get(claimed);
    return { id, reason, recoveries: recovery ? [recovery] : [], rename: claimed };
  }
  if (!STORY_ID.test(id) || !(await isOwnFolder(context, id))) return nothing;
  const rest = await salvaged(context, id);
  if (rest === 'not ours') return nothing;
  const found = [
    rest,
    astray.get(id) ?? null,
    await newestVersion(context, id),
    await newestInBackups(sources, id),
    await unwritten(context, sources, id),
  ];
  return { ...nothing, recoveries: sortByQuality(found.filter((one) => one !== null)) };
}

/** Sound files of stories that lie in the folder of another one, by the story that they belong to. */
async function filesAstray(
  context: LibraryPlace,
  folders: readonly string[],
): Promise<ReadonlyMap<string, FoundRecovery>> {
  const found = new Map<string, FoundRecovery>();
  for (const folder of folders) {
    const story = await storyInFolder(context, folder);
    if (story && story.id !== folder) found.set(story.id, recoveryOf('folder', story));
  }
  return found;
}

async function claimedId(context: LibraryPlace, folder: string): Promise<string | null> {
  return (await storyInFolder(context, folder))?.id ?? null;
}

async function storyInFolder({ fileSystem, layout }: LibraryPlace, name: string) {
  const folder = join(layout.stories, name);
  try {
    if (!(await fileSystem.lstat(folder)).isDirectory()) return null;
    return (await readAnyStoryFile(fileSystem, join(folder, 'story.json'))).story;
  } catch (cause) {
    if (isUnreadable(cause)) return null;
    throw cause;
  }
}

async function isOwnFolder({ fileSystem, layout }: LibraryPlace, id: string): Promise<boolean> {
  return (await fileSystem.lstat(layout.storyFolder(id))).isDirectory();
}

/**
 * What is left in the story's own file; null for nothing. `not ours` where the file may be whole and this
 * program cannot tell: the disk refuses to read it, or a newer Dateline wrote it.
 */
async function salvaged(context: LibraryPlace, id: string): Promise<FoundRecovery | null | 'not ours'> {
  const { fileSystem, layout } = context;
  const file = layout.storyFile(id);
  try {
    const stat = await fileSystem.lstat(file);
    if (!stat.isFile()) return null;
    const whole = await readAnyStoryFile(fileSystem, file).catch((cause: unknown) => {
      if (cause instanceof DatelineError && cause.code === 'damaged') return null;
      throw cause;
    });
    // Another story's: it says nothing of this one.
    if (whole) return null;
    if (stat.size > LARGEST.story) return null;
    const text = new TextDecoder('utf-8').decode(await fileSystem.readFile(file, LARGEST.story));
    const saved = salvageSides(text, id, new Date(stat.mtimeMs).toISOString());
    return saved && recoveryOf('file', saved.story, saved.story.modified, saved.lost);
  } catch (cause) {
    if (isMissing(cause)) return null;
    if (isUnreadable(cause)) return 'not ours';
    throw cause;
  }
}

/** Of a merge that Git left in the file the side that is whole, else ours; the file itself is kept in any case. */
function salvageSides(text: string, id: string, now: string): SalvagedStory | null {
  const sides = mergeSides(text);
  if (!sides) return salvageStory(text, id, now);
  const [ours, theirs] = [sides.ours, sides.theirs].map((side) => salvageStory(side, id, now));
  const best = theirs?.lost.length === 0 && ours?.lost.length !== 0 ? theirs : (ours ?? theirs);
  const other = best === theirs ? 'your side' : 'the other side';
  if (!best) return null;
  return { story: best.story, lost: [...best.lost, `what only ${other} of the merge says`] };
}

/** What had not reached the library when the program ended last. */
async function unwritten(
  { recovery }: RecoveryPort,
  { journal }: RepairSources,
  id: string,
): Promise<FoundRecovery | null> {
  if (journal) return journal.find(id);
  try {
    const kept = (await recovery?.read(id)) ?? null;
    return kept && recoveryOf('journal', kept.story, kept.when);
  } catch (cause) {
    // Told of when the story is opened; it keeps nobody from repairing with the rest.
    if (isUnreadable(cause)) return null;
    throw cause;
  }
}

async function newestVersion(context: LibraryPlace, id: string): Promise<FoundRecovery | null> {
  try {
    const { records } = await readVersions(context, id);
    for (const record of [...records].reverse()) {
      try {
        return recoveryOf('version', await storyOf(context, record), record.when);
      } catch (cause) {
        if (!isUnreadable(cause)) throw cause;
      }
    }
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
  }
  return null;
}

/** A disk that fails keeps nobody from the next text; what only passes must not let an older one come first. */
function isUnreadable(cause: unknown): boolean {
  return (cause instanceof DatelineError || errnoOf(cause) !== undefined) && !isTransient(cause);
}

async function newestInBackups({ backups: store }: RepairSources, id: string): Promise<FoundRecovery | null> {
  if (!store) return null;
  const seen = new Set<string>();
  for (const { manifest } of (await listBackups(store)).backups) {
    const file = storyFilesOf(manifest).get(id);
    if (!file || seen.has(file.hash)) continue;
    seen.add(file.hash);
    const story = await onDisk('read the backup', store.folder, () => soundStory(store, id, file));
    if (story) return recoveryOf('backup', story);
  }
  return null;
}
