import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportStories } from '../../../electron/exporting/export-stories.ts';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { backupNames } from '../../../electron/library/backup/list-backups.ts';
import { takeBackup } from '../../../electron/library/backup/take-backup.ts';
import { verifyBackup } from '../../../electron/library/backup/verify-backup.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { EXPORT_KINDS } from '../../../shared/export/formats.ts';
import { slugify } from '../../../shared/story/slug.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { paperlessPrinter } from '../../support/paperless-printer.ts';
import { smallPng } from '../damage/small-png.ts';
import { deskPlace, pictureOf } from '../make-desk.ts';
import { ODD_DISKS, type OddDisk, oddFileSystem } from './odd-disks.ts';

/** Names of pictures and stories that one system or another does not take, or takes for one. */
const HARD = [
  'con',
  'NUL',
  'aux',
  'com1',
  'LPT9',
  'prn.backup',
  'dots...',
  'spaces   ',
  ' . ',
  'Cafe\u0301',
  'Caf\u00e9',
  'CAFÉ',
  'a:b<c>|d?*"e',
  '..',
  `${'long'.repeat(80)}`,
  `${'\u0639\u0631\u0628\u064a'.repeat(60)}`,
];

/**
 * Gives pictures, stories, exports and backups such names on every odd disk: each must be there afterwards,
 * and none in another's place.
 */
export async function hardNameFaults(home: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [number, disk] of ODD_DISKS.entries()) {
    const own = join(home, String(number));
    await mkdir(own);
    try {
      for (const fault of await onDisk(own, disk)) faults.push(`${disk}: ${fault}`);
    } catch (cause) {
      faults.push(`${disk}: ${cause instanceof Error ? cause.stack : cause}`);
    }
  }
  return faults;
}

async function onDisk(home: string, disk: OddDisk): Promise<readonly string[]> {
  const faults: string[] = [];
  const fileSystem = oddFileSystem(home, disk);
  const place = deskPlace(home);
  const library = await createLibrary(place.folder, undefined, fileSystem);
  const pictures: { readonly id: string; readonly media: string }[] = [];
  for (const [at, name] of HARD.entries()) {
    const { story, revision } = await library.create();
    const added = [];
    for (const ending of ['.png', '.PNG'])
      added.push(await library.addMedia(story.id, `${name}${ending}`, smallPng()));
    const [one, other] = added.map(({ media }) => media) as [string, string];
    if (one === other) faults.push(`two pictures called ${name} became one`);
    pictures.push({ id: story.id, media: one }, { id: story.id, media: other });
    const fields = { ...fieldsOf(story), headline: `${name} ${at}`, slug: slugify(name) };
    const insert = [pictureOf(one), pictureOf(other)];
    await library.save({ id: story.id, base: revision, fields, splice: { from: 0, remove: 0, insert } });
  }
  for (const { id, media } of pictures) {
    const file = await library.mediaFile(id, media);
    const bytes = file && (await fileSystem.readFile(file));
    if (!bytes || !Buffer.from(smallPng()).equals(bytes as Buffer))
      faults.push(`the picture ${media} cannot be found again`);
  }
  const { stories } = await library.list();
  if (stories.length !== HARD.length) faults.push(`${HARD.length - stories.length} stories are missing`);
  for (const kind of EXPORT_KINDS) {
    const out = join(home, kind);
    const form = { kind, profile: 'publication', reason: '' } as const;
    const run = { library, ids: stories.map(({ id }) => id), ...form, out, newPrinter: paperlessPrinter };
    await exportStories(run, (outcome) => {
      if (!outcome.ok) faults.push(`the export failed: ${outcome.error.message}`);
    });
    const files = await fileSystem.readdir(out);
    const folders = files.filter((name) => !name.endsWith('-media') && name !== 'fonts');
    if (folders.length !== HARD.length) faults.push(`${folders.length} of ${HARD.length} exports are there`);
  }
  await fileSystem.mkdir(place.backups);
  const store = await storeFor(fileSystem, place.backups, place.folder);
  await takeBackup({ store, library: library.context.fileSystem });
  const [backup = ''] = await backupNames(store);
  const { damaged } = await verifyBackup(store, backup);
  for (const path of damaged) faults.push(`${path} is not in the backup`);
  await library.close();
  return faults;
}
