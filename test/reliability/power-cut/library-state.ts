import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { existingStore } from '../../../electron/library/backup/backup-store.ts';
import { listBackups } from '../../../electron/library/backup/list-backups.ts';
import { verifyBackup } from '../../../electron/library/backup/verify-backup.ts';
import { diskFileSystem, type FileSystem } from '../../../electron/library/disk/file-system.ts';
import { isThere } from '../../../electron/library/disk/is-there.ts';
import { LARGEST } from '../../../electron/library/files/largest.ts';
import { storyOf } from '../../../electron/library/history/read-version.ts';
import { readVersions } from '../../../electron/library/history/read-versions.ts';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import type { ReadableFiles } from '../../../electron/library/ports/library-files.ts';
import { printStory } from '../../../electron/library/story-file/print-story.ts';
import { readAnyStoryFile } from '../../../electron/library/story-file/story-file.ts';
import { figuresOf } from '../../../shared/story/figures.ts';
import type { Story } from '../../../shared/story/story.ts';
import { paragraphOf } from '../make-desk.ts';

/**
 * Everything that a person can find in a library, by what it is called: `story/…`, `bin/…`, `version/…`,
 * `site`, `backup/…`.
 */
export type LibraryState = ReadonlyMap<string, string>;

/** Stands at the head of what cannot be read. */
export const DAMAGED = 'DAMAGED ';

/** The headlines of the stories that can be read, in the list and in the bin. */
export function headlinesIn(state: LibraryState): ReadonlySet<string> {
  const texts = [...state].filter(([key, text]) => /^(?:story|bin)\//.test(key) && !text.startsWith(DAMAGED));
  return new Set(texts.map(([, text]) => /"headline": ?"([^"]*)"/.exec(text)?.[1] ?? ''));
}

/** A sentence for a story that is there before and after something, and in between nowhere; else null. */
export function lostHeadline(before: LibraryState, after: LibraryState, seen: LibraryState): string | null {
  const [kept, found] = [headlinesIn(after), headlinesIn(seen)];
  const lost = [...headlinesIn(before)].find((headline) => kept.has(headline) && !found.has(headline));
  return lost === undefined ? null : `“${lost}” is nowhere`;
}

/** A text of a state as a sentence quotes it: its end. */
export function quotedText(text: string | undefined): string {
  return text === undefined ? 'missing' : JSON.stringify(text.slice(-160));
}

/**
 * Looks at a library as Dateline does after a start, and writes in it; `backups` is the folder that holds
 * its backups, if there are any.
 */
export async function libraryState(
  folder: string,
  backups: string | null,
  fileSystem: FileSystem = diskFileSystem,
): Promise<LibraryState> {
  const state = new Map<string, string>();
  const library = await openLibrary(folder, fileSystem);
  try {
    await readStories(library, state);
    await readBin(library, state);
    state.set('site', JSON.stringify(await library.site()));
    // Whoever finds it like this goes on writing.
    const { story, revision } = await library.create();
    const splice = { from: 0, remove: 0, insert: [paragraphOf('Work goes on.')] };
    await library.save({ id: story.id, base: revision, splice });
  } finally {
    await library.close();
  }
  if (backups !== null && (await isThere(fileSystem, backups))) await readBackups(fileSystem, backups, state);
  return state;
}

async function readStories({ context, ...library }: Library, state: Map<string, string>): Promise<void> {
  const { stories, damaged } = await library.list();
  for (const { id, reason } of damaged) state.set(`story/${id}`, `${DAMAGED}${reason}`);
  for (const { id } of stories) {
    const story = await library.read(id);
    state.set(`story/${id}`, await textOf(context.fileSystem, story, context.layout.mediaFolder(id)));
    const versions = await readVersions(context, id);
    for (const { file, reason } of versions.damaged)
      state.set(`version/${id}/${file}`, `${DAMAGED}${reason}`);
    for (const record of versions.records) {
      const { story: headline } = { story: await storyOf(context, record) };
      state.set(`version/${id}/${record.id}`, `${record.name} ${printStory(headline)}`);
    }
  }
}

async function readBin({ context, binned }: Library, state: Map<string, string>): Promise<void> {
  for (const { name, damaged } of await binned.list()) {
    const folder = join(context.layout.bin, name);
    const text =
      damaged === null
        ? await textOf(
            context.fileSystem,
            (await readAnyStoryFile(context.fileSystem, join(folder, 'story.json'))).story,
            join(folder, 'media'),
          )
        : `${DAMAGED}${damaged}`;
    state.set(`bin/${name}`, text);
  }
}

async function readBackups(
  fileSystem: FileSystem,
  folder: string,
  state: Map<string, string>,
): Promise<void> {
  const store = await existingStore(fileSystem, folder).catch(() => null);
  if (!store) return;
  const { backups, damaged } = await listBackups(store);
  for (const { name, reason } of damaged) state.set(`backup/${name}`, `${DAMAGED}${reason}`);
  for (const { name } of backups) {
    const verified = await verifyBackup(store, name);
    const lost = verified.damaged.join(', ');
    state.set(`backup/${name}`, lost === '' ? `${verified.files} files` : `${DAMAGED}${lost}`);
  }
}

/** A story's text and its pictures. */
async function textOf(fileSystem: ReadableFiles, story: Story, media: string): Promise<string> {
  const pictures: string[] = [];
  for (const name of figuresOf(story.body).map((figure) => figure.media)) {
    const bytes = await fileSystem.readFile(join(media, name), LARGEST.picture).catch(() => null);
    pictures.push(`${name} ${bytes ? createHash('sha1').update(bytes).digest('hex') : `${DAMAGED}missing`}`);
  }
  return `${printStory(story)}${pictures.join('\n')}`;
}
