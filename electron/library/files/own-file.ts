import { basename, join } from 'node:path';
import type { z } from 'zod';
import { mergeSides } from '../../../shared/merge/merge-sides.ts';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { LibraryPlace, WritablePlace } from '../ports/library-ports.ts';

/**
 * What one of the library's own files says; null while there is none. Throws a sentence, `damaged` where
 * something stands there that is no file of ours; `action` completes "Could not …".
 */
export function readOwnFile(
  { fileSystem }: LibraryPlace,
  file: string,
  most: number,
  action: string,
): Promise<Uint8Array | null> {
  return onDisk(action, file, async () => {
    try {
      return await fileSystem.readFile(file, most);
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw cause;
    }
  });
}

/** The highest `version` of these files that this Dateline knows. */
const KNOWN_VERSION = 1;

/**
 * What the JSON of one of these files says, or `problem`: why it cannot be read, in words for within a sentence.
 * Throws `unsupported` for one that a newer Dateline wrote, which is not damaged and not ours to replace.
 */
export function parseOwnJson<T>(
  bytes: Uint8Array,
  file: string,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    const isUnmerged = mergeSides(new TextDecoder().decode(bytes)) !== null;
    return {
      problem: isUnmerged ? 'Git left two versions in it that it could not merge' : 'it is not whole',
    };
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) assertNotNewer(json, file);
  return parsed.success ? { value: parsed.data } : { problem: plainProblem(parsed.error, json) };
}

function assertNotNewer(json: unknown, file: string): void {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : null;
  if (typeof version !== 'number' || version <= KNOWN_VERSION) return;
  throw new DatelineError(
    'unsupported',
    `${file} was left as it is, because a newer Dateline wrote it (format ${version}): update Dateline and try again.`,
  );
}

/** Keeps the file where `read` finds it damaged, before another is written in its place; see `keepDamaged`. */
export async function keepIfDamaged(
  place: WritablePlace,
  file: string,
  action: string,
  read: (place: WritablePlace) => Promise<unknown>,
): Promise<void> {
  try {
    await read(place);
  } catch (cause) {
    if (!(cause instanceof DatelineError) || cause.code !== 'damaged') throw cause;
    await keepDamaged(place, file, action);
  }
}

/** What cannot be read is kept beside what is written in its place, were it a link, a pipe or a folder. */
async function keepDamaged(
  { fileSystem, layout }: WritablePlace,
  file: string,
  action: string,
): Promise<void> {
  const stamp = new Date().toISOString().replace(/[^0-9]/g, '');
  const aside = join(layout.folder, `${basename(file, '.json')}-damaged-${stamp}.json`);
  await onDisk(action, aside, () => fileSystem.rename(file, aside));
}
