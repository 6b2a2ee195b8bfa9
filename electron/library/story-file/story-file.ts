import { basename, dirname } from 'node:path';
import { type MergeSides, mergeSides } from '../../../shared/merge/merge-sides.ts';
import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { STORY_VERSION, type Story } from '../../../shared/story/story.ts';
import { isMissing } from '../disk/disk-error.ts';
import { stampOf } from '../disk/file-stamp.ts';
import { GuardError, refusedFile, tooLarge } from '../disk/guard-error.ts';
import { LARGEST } from '../files/largest.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { FileStamp, Unmerged } from '../ports/open-stories.ts';

export interface StoryOnDisk {
  readonly story: Story;
  readonly stamp: FileStamp;
  /** The version of the format that the file is written in, where that is an older one. */
  readonly oldFormat?: number;
  /** The other side, where Git left a merge in the file; `story` is ours. */
  readonly unmerged?: Unmerged;
}

/**
 * Reads and checks one `story.json`. Throws DatelineError `damaged` or `unsupported` whose message is the
 * end of a sentence, `not-found` when there is no such file, and the system's own error when the disk
 * fails. `id` is the story that it has to be.
 */
export async function readStoryFile(
  fileSystem: ReadableFiles,
  file: string,
  id = basename(dirname(file)),
): Promise<StoryOnDisk> {
  const read = await readAnyStoryFile(fileSystem, file);
  if (read.story.id !== id) {
    throw new DatelineError(
      'damaged',
      `its story.json belongs to the story ${read.story.id}, not to the folder ${id}`,
    );
  }
  return read;
}

/** The same for a folder that need not have the story's name, as in the bin. */
export async function readAnyStoryFile(fileSystem: ReadableFiles, file: string): Promise<StoryOnDisk> {
  const { bytes, stat } = await ofStoryFile(() => fileSystem.readWithStat(file, LARGEST.story));
  return { ...parseStoryBytes(bytes), stamp: stampOf(stat) };
}

/** What tells a changed file from an unchanged one; refuses links and monstrous files, which are never opened. */
export async function storyFileStamp(fileSystem: ReadableFiles, file: string): Promise<FileStamp> {
  return ofStoryFile(async () => {
    const stat = await fileSystem.lstat(file);
    const refusal =
      refusedFile(file, stat) ?? (stat.size > LARGEST.story ? tooLarge(file, LARGEST.story) : null);
    if (refusal) throw refusal;
    return stampOf(stat);
  });
}

async function ofStoryFile<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (cause) {
    if (isMissing(cause)) throw new DatelineError('not-found', 'its story.json is missing', { cause });
    if (cause instanceof GuardError)
      throw new DatelineError('damaged', `its story.json ${cause.finding}`, { cause });
    throw cause;
  }
}

/** Reads the bytes of a `story.json`. Throws DatelineError whose message is the end of a sentence. */
export function parseStoryBytes(bytes: Uint8Array): Omit<StoryOnDisk, 'stamp'> {
  if (bytes.length === 0) throw new DatelineError('damaged', 'its story.json is empty');
  try {
    const text = decodeUtf8(bytes);
    try {
      return parseText(text);
    } catch (cause) {
      const sides = cause instanceof DatelineError && cause.code === 'damaged' ? mergeSides(text) : null;
      if (!sides) throw cause;
      return parseSides(sides);
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new DatelineError('damaged', 'its story.json is nested too deeply', { cause });
  }
}

function parseText(text: string): Omit<StoryOnDisk, 'stamp'> {
  const value = parseJson(text);
  const story = parseStory(value);
  const { version } = value as { readonly version: number };
  return {
    story: { ...story, body: canonicalBody(story.body) },
    ...(version < STORY_VERSION && { oldFormat: version }),
  };
}

function parseSides({ ours, theirs, base }: MergeSides): Omit<StoryOnDisk, 'stamp'> {
  try {
    const mine = parseText(ours);
    const other = parseText(theirs).story;
    if (other.id !== mine.story.id) throw new DatelineError('damaged', 'its two sides are different stories');
    return { ...mine, unmerged: { theirs: other, base: base === null ? null : wholeOrNull(base) } };
  } catch (cause) {
    if (!(cause instanceof DatelineError) || cause.code !== 'damaged') throw cause;
    throw new DatelineError(
      'damaged',
      'Git left two versions in its story.json that it could not merge, and not both are whole',
      { cause },
    );
  }
}

/** What both began from helps to merge, but is nobody's text any more. */
function wholeOrNull(text: string): Story | null {
  try {
    return parseText(text).story;
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DatelineError('damaged', 'its story.json is not UTF-8 text', { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /position (\d+)/.exec(String(cause))?.[1];
    const where = position === undefined ? '' : ` (it goes wrong at character ${position})`;
    throw new DatelineError('damaged', `its story.json is not whole${where}`, { cause });
  }
}
