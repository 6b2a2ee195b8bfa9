import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import { storiesCount } from '../../shared/stories-count.ts';
import { type BackupStore, existingStore, storeFor } from '../library/backup/backup-store.ts';
import { backupNames, listBackups } from '../library/backup/list-backups.ts';
import { backupOf } from '../library/backup/manifest.ts';
import { restoreInPlace } from '../library/backup/restore-in-place.ts';
import { restoreLibrary } from '../library/backup/restore-library.ts';
import { restoreBackedUpStory } from '../library/backup/restore-story.ts';
import { takeBackup } from '../library/backup/take-backup.ts';
import { verifyBackup } from '../library/backup/verify-backup.ts';
import { diskFileSystem } from '../library/disk/file-system.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { CliCommand } from './command.ts';
import type { Output } from './output.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary, withLibraryToWrite } from './with-library.ts';

const OPTIONS = {
  library: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  out: { type: 'string' },
  story: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseWords<typeof OPTIONS>>['values'];

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: [
    'backup run --library DIR --to DIR [--json]',
    'backup list|verify [NAME…] --from DIR [--json]',
    'backup restore NAME|latest --from DIR (--out DIR | --library DIR [--story ID]) [--json]',
    '  Copies what changed in a library to a backup folder and reads it back; lists backups, reads ' +
      'them whole, and restores',
    '  one into a new folder, or into the library itself (which is backed up first), or one story of it.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('backup', words, OPTIONS);
    const [action, ...names] = positionals;
    switch (action) {
      case 'run':
        if (names.length > 0) break;
        return runBackup(values, output);
      case 'list':
        if (names.length > 0) break;
        return list(await storeOf(values), values, output);
      case 'verify':
        return verify(await storeOf(values), names, values, output);
      case 'restore':
        if (names.length !== 1) {
          throw new UsageError(
            'dateline backup restore needs one NAME from dateline backup list, or latest.',
          );
        }
        return restore(await storeOf(values), names[0] ?? '', values, output);
      default:
        throw new UsageError(
          'dateline backup needs run, list, verify or restore: see dateline backup --help.',
        );
    }
    throw new UsageError(`dateline backup ${action} does not know what to do with "${names[0]}".`);
  },
};

function storeOf(values: Values): Promise<BackupStore> {
  return existingStore(diskFileSystem, needed('backup', 'from', values.from, 'DIR'));
}

async function runBackup(values: Values, output: Output): Promise<number> {
  const folder = needed('backup', 'library', values.library, 'DIR');
  const to = needed('backup', 'to', values.to, 'DIR');
  return withLibrary(openLibrary(folder), output, async (library) => {
    const store = await storeFor(diskFileSystem, to, library.folder);
    const taken = await takeBackup({ store, library: library.context.fileSystem });
    for (const { path, reason } of taken.skipped) output.problem(`${path} ${reason}.`);
    output.result(
      values.json
        ? JSON.stringify({ ...taken, folder: store.folder })
        : `${taken.name}\t${storiesCount(taken.stories)}, ${counted(taken.files, 'file')}, ` +
            `${taken.copied} copied, all read back\t${store.folder}`,
    );
    return taken.skipped.length > 0 ? 1 : 0;
  });
}

async function list(store: BackupStore, values: Values, output: Output): Promise<number> {
  const { backups, damaged } = await listBackups(store);
  for (const { name, manifest } of backups) {
    const backup = backupOf(name, manifest);
    output.result(
      values.json
        ? JSON.stringify(backup)
        : `${name}\t${storiesCount(backup.stories)}, ${counted(backup.files, 'file')}, ` +
            `${backup.bytes} bytes`,
    );
  }
  for (const { name, reason } of damaged) {
    output.result(values.json ? JSON.stringify({ name, damaged: reason }) : `${name}\tdamaged: ${reason}`);
  }
  return 0;
}

async function verify(
  store: BackupStore,
  asked: readonly string[],
  values: Values,
  output: Output,
): Promise<number> {
  const names = asked.length > 0 ? asked : await backupNames(store);
  let bad = 0;
  for (const named of names) {
    try {
      const name = await nameOf(store, named);
      const { files, damaged } = await verifyBackup(store, name);
      if (damaged.length > 0) bad++;
      if (values.json) output.result(JSON.stringify({ name, files, damaged }));
      else {
        output.result(`${name}\t${counted(files, 'file')} read, ${damaged.length} damaged`);
        for (const path of damaged) output.result(`damaged\t${name}\t${path}`);
      }
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      bad++;
      output.problem(cause.message);
    }
  }
  return bad > 0 ? 1 : 0;
}

async function restore(store: BackupStore, named: string, values: Values, output: Output): Promise<number> {
  const { out, library: folder, story } = values;
  if ((out === undefined) === (folder === undefined) || (story !== undefined && folder === undefined)) {
    throw new UsageError(
      'dateline backup restore needs --out DIR for a new folder, or --library DIR (and --story ID) to ' +
        'restore in place.',
    );
  }
  const name = await nameOf(store, named);
  if (out !== undefined) {
    const { folder: to, files, damaged } = await restoreLibrary(store, name, out);
    for (const path of damaged) output.problem(`${path} is damaged in the backup and was left out.`);
    output.result(
      values.json
        ? JSON.stringify({ folder: to, files, damaged })
        : `${counted(files, 'file')} restored to ${to}`,
    );
    return damaged.length > 0 ? 1 : 0;
  }
  await assertApart(store, folder ?? '');
  return withLibraryToWrite(openLibrary(folder ?? ''), output, async (library) => {
    if (story !== undefined) {
      const restored = await restoreBackedUpStory(library.context, store, name, story);
      output.result(values.json ? JSON.stringify(restored) : `${restored.id}\t${restored.headline}`);
      return 0;
    }
    const result = await restoreInPlace(library.context, store, name);
    for (const { message } of result.failed) output.problem(message);
    output.result(
      values.json
        ? JSON.stringify(result)
        : `${storiesCount(result.restored.length)} restored, ${result.binned.length} moved ` +
            `to the bin; the library as it was before is the backup ${result.before}`,
    );
    return result.failed.length > 0 ? 1 : 0;
  });
}

async function nameOf(store: BackupStore, named: string): Promise<string> {
  if (named !== 'latest') return named.replace(/\.json$/, '');
  const [newest] = await backupNames(store);
  if (newest !== undefined) return newest;
  throw new DatelineError('not-found', `There is no backup in ${store.folder} yet: make one first.`);
}

/** A library inside its own backups is a mistake of the words. */
async function assertApart({ folder }: BackupStore, library: string): Promise<void> {
  const real = await realpath(resolve(library)).catch(() => resolve(library));
  if (real !== folder) return;
  throw new UsageError(`${folder} holds the backups and is no library: name the library with --library DIR.`);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
