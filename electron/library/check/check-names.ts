import { join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { BINNED_NOTE } from '../bin/binned-note.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import type { Dirent } from '../disk/file-system.ts';
import { isReservedName } from '../disk/reserved-name.ts';
import { pathWithin } from '../files/path-within.ts';
import { SET_ASIDE } from '../files/set-aside.ts';
import { BODY_FILE } from '../history/body-file.ts';
import { RECORD_FILE } from '../history/read-versions.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import type { Finding } from './finding.ts';

/** Longer lists of strangers are summed up: a hundred thousand lines tell nobody anything. */
const MOST_TOLD = 20;

const IN_LIBRARY = new Set([
  'site.json',
  'searches.json',
  'snippets.json',
  'tags.json',
  'topics.json',
  'site-media',
  'stories',
  'templates',
  'bin',
]);
const IN_STORY = new Set(['story.json', 'media', 'history', BINNED_NOTE]);

/**
 * Names what stands in a library's folders and is not of it, links, and names that another system could not
 * hold. All of it is left as it is: it may be somebody's.
 */
export async function nameFindings(context: LibraryPlace): Promise<readonly Finding[]> {
  const { folder, stories, siteMedia } = context.layout;
  const findings: Finding[] = [];
  const look = async (path: string, id: string | null, isKnown: (name: string, entry: Dirent) => boolean) => {
    const found = await lookInto(context, path, id, isKnown);
    findings.push(...found.findings);
    return found.folders;
  };
  const isPicture = (name: string) => isMediaName(name);
  const isLibraryFile = (name: string) =>
    IN_LIBRARY.has(name) || /^(?:site|searches|snippets|tags|topics)-damaged-\d+\.json$/.test(name);
  await look(folder, null, isLibraryFile);
  await look(siteMedia, null, isPicture);
  const isStory = (name: string, entry: Dirent) =>
    entry.isSymbolicLink() || (entry.isDirectory() && STORY_ID.test(name));
  for (const id of await look(stories, null, isStory)) {
    const own = join(stories, id);
    if (!STORY_ID.test(id)) continue;
    await look(own, id, (name) => IN_STORY.has(name) || /^story\.v\d+\.json$/.test(name));
    await look(join(own, 'media'), id, isPicture);
    await look(join(own, 'history'), id, (name) => name === 'bodies' || RECORD_FILE.test(name));
    await look(join(own, 'history', 'bodies'), id, (name) => BODY_FILE.test(name));
  }
  return findings;
}

async function lookInto(
  { fileSystem, layout }: LibraryPlace,
  folder: string,
  id: string | null,
  isKnown: (name: string, entry: Dirent) => boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly folders: readonly string[] }> {
  const entries = await entriesOf(fileSystem, folder);
  const place = pathWithin(layout, folder);
  const warning = (name: string, message: string): Finding => ({
    level: 'warning',
    id,
    file: place === '' ? name : `${place}/${name}`,
    message,
  });
  // What begins with a dot belongs to systems, to Git, to sync programs, or to a write of Dateline's own.
  const seen = entries.filter(({ name }) => !name.startsWith('.'));
  const strangers = seen.filter((entry) => !isKnown(entry.name, entry) && !SET_ASIDE.test(entry.name));
  const told = strangers.slice(0, MOST_TOLD).map((entry) => warning(entry.name, strangerMessage(entry)));
  const rest = strangers.length - told.length;
  if (rest > 0) told.push(warning('', `holds ${rest} more files that are not Dateline's`));
  const names = seen.map(({ name }) => name);
  const foreignTo = names.filter(isImpossibleOnWindows);
  return {
    findings: [
      ...told,
      ...foreignTo
        .slice(0, MOST_TOLD)
        .map((name) => warning(name, 'has a name that Windows cannot hold: rename it')),
      ...clashes(names).map(([name, other]) =>
        warning(
          name,
          `differs from ${other} only in capitals or accents, and many disks cannot hold both: rename one`,
        ),
      ),
    ],
    folders: seen.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  };
}

function strangerMessage(entry: Dirent): string {
  return entry.isSymbolicLink()
    ? 'is a link that may lead out of the library, and Dateline follows none'
    : "is not a file of Dateline's, which leaves it alone";
}

function isImpossibleOnWindows(name: string): boolean {
  return isReservedName(name) || /[<>:"|?*]|[. ]$/.test(name);
}

/** Names that are one name where capitals or the way of writing accents do not count. */
function clashes(names: readonly string[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  const found: (readonly [string, string])[] = [];
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else if (found.length < MOST_TOLD) found.push([name, other]);
  }
  return found;
}

async function entriesOf(fileSystem: ReadableFiles, folder: string): Promise<readonly Dirent[]> {
  try {
    if (!(await fileSystem.lstat(folder)).isDirectory()) return [];
    const entries = await fileSystem.readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    // A folder that may not be read is told of by whoever needs it.
    if (isMissing(cause) || errnoOf(cause) !== undefined) return [];
    throw cause;
  }
}
