import { type BackupStore, storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { listBackups } from '../../../../electron/library/backup/list-backups.ts';
import { objectFile } from '../../../../electron/library/backup/object-file.ts';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { systemError, temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

/** A new library, and a folder for its backups. */
export async function libraryAndStore(): Promise<{ library: Library; store: BackupStore; folder: string }> {
  const library = await temporaryLibrary();
  const folder = await temporaryFolder();
  return { library, store: await storeFor(diskFileSystem, folder, library.folder), folder };
}

/** Where the newest backup has what a file of the library says. */
export async function objectOf(store: BackupStore, path: string): Promise<string> {
  const file = (await listBackups(store)).backups[0]?.manifest.files.find((one) => one.path === path);
  return objectFile(store, file?.hash ?? '');
}

/** The real file system, but the calls that `fails` names fail. */
export function failingFileSystem(
  fails: (call: string, path: string) => boolean,
  code = 'ENOSPC',
): FileSystem {
  const check = (call: string, path: string) => {
    if (fails(call, path)) throw systemError(code, call, path);
  };
  return {
    ...diskFileSystem,
    mkdir: (async (path: string, ...rest: []) => {
      check('mkdir', path);
      return diskFileSystem.mkdir(path, ...rest);
    }) as FileSystem['mkdir'],
    rename: async (from, to) => {
      check('rename', String(from));
      return diskFileSystem.rename(from, to);
    },
    open: (async (path: string, flags: OpenMode) => {
      check('open', path);
      const handle = await diskFileSystem.open(path, flags);
      const { writeFile: write, sync } = handle;
      handle.writeFile = (async (data: Uint8Array) => {
        check('write', path);
        return write.call(handle, data);
      }) as typeof handle.writeFile;
      handle.sync = async () => {
        check('sync', path);
        return sync.call(handle);
      };
      return handle;
    }) as FileSystem['open'],
  };
}
