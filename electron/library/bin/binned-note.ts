import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import { dayOf, isPlausible } from '../story-file/date-problems.ts';

/** Lies in the folder of a binned story and says since when. */
export const BINNED_NOTE = 'binned.json';

const noteSchema = z.strictObject({ binned: z.iso.datetime() });

/**
 * Says when a story was binned. It lies in the bin already: a disk that is full keeps nobody from throwing
 * things away.
 */
export async function noteBinned(
  fileSystem: GuardedFileSystem,
  folder: string,
  binned: string,
): Promise<void> {
  try {
    // Through a link the note would be written into somebody else's folder.
    if (!(await fileSystem.lstat(folder)).isDirectory()) return;
    await writeFileAtomic(fileSystem, join(folder, BINNED_NOTE), `${JSON.stringify({ binned })}\n`);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

/** When a story was binned; where nobody noted it, when its folder was last moved. */
export async function binnedSince(fileSystem: ReadableFiles, folder: string): Promise<string> {
  const stat = await fileSystem.lstat(folder);
  const moved = new Date(stat.ctimeMs).toISOString();
  const noted = stat.isDirectory() ? await readNote(fileSystem, folder) : null;
  return typeof noted === 'string' ? noted : moved;
}

/** What is wrong with the note, as the end of a sentence; null for a sound one, and where there is none. */
export async function noteProblem(
  fileSystem: ReadableFiles,
  folder: string,
  now: number,
): Promise<string | null> {
  const noted = await readNote(fileSystem, folder);
  if (noted === undefined) return null;
  if (noted === null)
    return 'does not say since when the story is in the bin: --repair writes when its folder came there';
  if (isPlausible(noted, now)) return null;
  return `says that the story is in the bin since ${dayOf(noted)}: --repair writes when its folder came there`;
}

/** When the note says that it was; undefined for no note, null for one that says nothing. */
async function readNote(fileSystem: ReadableFiles, folder: string): Promise<string | null | undefined> {
  try {
    const file = join(folder, BINNED_NOTE);
    const parsed = noteSchema.safeParse(JSON.parse(String(await fileSystem.readFile(file, LARGEST.note))));
    return parsed.success ? parsed.data.binned : null;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    if (cause instanceof SyntaxError || errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

/** A story that has come back is binned no more; a note that stays by mischance says nothing there. */
export async function forgetBinned(fileSystem: GuardedFileSystem, folder: string): Promise<void> {
  try {
    if (!(await fileSystem.lstat(folder)).isDirectory()) return;
    await fileSystem.rm(join(folder, BINNED_NOTE), { force: true });
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}
