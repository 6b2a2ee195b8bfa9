import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupStore, storeFor } from '../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../electron/library/backup/take-backup.ts';
import { diskFileSystem, type FileSystem } from '../../electron/library/disk/file-system.ts';
import type { Library } from '../../electron/library/library.ts';
import { createLibrary } from '../../electron/library/opening/create-library.ts';
import type { Block } from '../../shared/story/block.ts';
import { text } from '../../shared/story/inline.ts';
import { fieldsOf } from '../../shared/story/story.ts';
import { smallPng } from './damage/small-png.ts';

/** The stories of a desk that something is to be done to. */
export interface DeskStories {
  /** With a picture, a named version, and changed since its backup. */
  readonly first: string;
  readonly second: string;
  /** They lie in the bin. */
  readonly binned: readonly [string, string];
}

/** A library and its backups, within one folder. */
export interface DeskPlace {
  readonly home: string;
  readonly folder: string;
  readonly backups: string;
}

/** A desk at which somebody works. */
export interface Desk extends DeskPlace {
  readonly stories: DeskStories;
  readonly library: Library;
  readonly fileSystem: FileSystem;
  store(): Promise<BackupStore>;
}

export function deskPlace(home: string): DeskPlace {
  return { home, folder: join(home, 'desk'), backups: join(home, 'backups') };
}

export function paragraphOf(words: string): Block {
  return { type: 'paragraph', children: [text(words)] };
}

export function pictureOf(media: string): Block {
  return { type: 'figure', media, alt: 'A picture', caption: '', credit: '' };
}

/** Makes a library of four stories, two of them in the bin, with a backup. */
export async function makeDesk({ folder, backups }: DeskPlace): Promise<DeskStories> {
  const library = await createLibrary(folder);
  const ids: string[] = [];
  for (const headline of ['First', 'Second', 'Third', 'Fourth']) ids.push(await begin(library, headline));
  const [first, second, third, fourth] = ids as [string, string, string, string];
  await library.bin(third);
  await library.bin(fourth);
  await library.history.keep(first, 'As sent');
  await diskFileSystem.mkdir(backups);
  await takeBackup({
    store: await storeFor(diskFileSystem, backups, library.folder),
    library: library.context.fileSystem,
  });
  const { revision } = await library.open(first);
  const splice = { from: 1, remove: 1, insert: [paragraphOf('Written after the backup.')] };
  await library.save({ id: first, base: revision, splice });
  await library.close();
  return { first, second, binned: [third, fourth] };
}

async function begin(library: Library, headline: string): Promise<string> {
  const { story, revision } = await library.create();
  const { media } = await library.addMedia(story.id, 'a.png', smallPng());
  const fields = { ...fieldsOf(story), headline, slug: headline.toLowerCase() };
  const insert = [
    paragraphOf(`${headline}: ministers met in Cairo.`),
    paragraphOf('They said little.'),
    pictureOf(media),
  ];
  await library.save({ id: story.id, base: revision, fields, splice: { from: 0, remove: 0, insert } });
  return story.id;
}

/** A desk that was made in `home` and lies in `template`, to be copied to `home` for each run. */
export async function makeTemplateDesk(scratch: string): Promise<{
  readonly home: string;
  readonly template: string;
  readonly stories: DeskStories;
}> {
  const home = join(scratch, 'home');
  const template = join(scratch, 'template');
  await mkdir(home);
  // Made where it is used: its backups know the library by its folder.
  const stories = await makeDesk(deskPlace(home));
  await rename(home, template);
  return { home, template, stories };
}
