import { isAbsolute, join, relative, sep } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { GuardError } from '../disk/guard-error.ts';
import { guardFolder } from '../disk/guarded-file-system.ts';
import { LARGEST } from '../files/largest.ts';

/** A picture's bytes, or why it cannot be had (the end of a sentence). */
export type FetchedPicture = { readonly bytes: Uint8Array } | { readonly reason: string };

/**
 * A picture as an imported file names it: inside the file as `data:`, or in a file within `folder`, where
 * the imported file lies. Nothing outside of that folder is read, by whatever path or link, and nothing is
 * fetched from a network.
 */
export async function fetchPicture(
  fileSystem: FileSystem,
  folder: string,
  source: string,
): Promise<FetchedPicture> {
  if (/^data:/i.test(source)) return dataPicture(source);
  if (/^https?:/i.test(source)) return { reason: 'lies on the network, from where nothing is fetched' };
  for (const path of candidatePaths(source)) {
    const found = await pictureWithin(fileSystem, folder, path);
    if (found) return found;
  }
  return { reason: 'is not there' };
}

function dataPicture(source: string): FetchedPicture {
  const comma = source.indexOf(',');
  const payload = source.slice(comma + 1);
  if (comma < 0) return { reason: 'holds no data' };
  if (/;\s*base64\s*$/i.test(source.slice(0, comma)))
    return { bytes: Buffer.from(decodedPercent(payload), 'base64') };
  return { bytes: Buffer.from(decodedPercent(payload), 'latin1') };
}

/** As written, without query and fragment, and with percent signs decoded: whichever is there. */
function candidatePaths(source: string): readonly string[] {
  const bare = source.replace(/[?#].*$/s, '');
  const written = [source, bare, decodedPercent(source), decodedPercent(bare)];
  // Macs write a letter and its mark apart in the names of files, and together in texts.
  const forms = ['NFC', 'NFD'].flatMap((form) => written.map((path) => path.normalize(form)));
  return [...new Set([...written, ...forms])];
}

function decodedPercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

async function pictureWithin(
  fileSystem: FileSystem,
  folder: string,
  path: string,
): Promise<FetchedPicture | null> {
  if (path.includes('\0') || isAbsolute(path) || /^[a-z]:|^[\\/]/i.test(path)) return { reason: OUTSIDE };
  try {
    const files = await guardFolder(fileSystem, folder, () => false);
    const real = await fileSystem.realpath(join(folder, path));
    if (!isWithin(files.root, real)) return { reason: OUTSIDE };
    return { bytes: await files.readFile(real, LARGEST.picture) };
  } catch (cause) {
    if (cause instanceof GuardError && cause.code === 'ETOOLARGE') return { reason: cause.finding };
    if (errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

const OUTSIDE = "lies outside of the imported file's folder";

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
