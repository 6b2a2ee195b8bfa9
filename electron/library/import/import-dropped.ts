import { tmpdir } from 'node:os';
import { basename, sep } from 'node:path';
import type { FileReadAgain, ImportNotice, ImportReport } from '../../../shared/library/import-report.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import { temporaryFolder } from '../disk/temporary-folder.ts';
import type { Library } from '../library.ts';
import { type AgainRequest, importAgain } from './import-again.ts';
import { importFiles, importReport } from './import-files.ts';

/** A file that was dropped on the window, which cannot say where it lies. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes a story of each file. Names that would lead anywhere do not. */
export async function importDropped(library: Library, files: readonly DroppedFile[]): Promise<ImportReport> {
  return withFiles(files, async (paths) => {
    const { imported, updates, failed } = importReport(await importFiles(library, paths));
    const named = (message: string) => withoutFolders(message, paths);
    return {
      imported: imported.map((file) => ({ ...file, notices: file.notices.map(noticeNamed(named)) })),
      updates,
      failed: failed.map(({ code, message }) => ({ code, message: named(message) })),
    };
  });
}

/** Reads a dropped file once more, see `importAgain`. */
export async function importDroppedAgain(
  library: Library,
  dropped: DroppedFile,
  request: Omit<AgainRequest, 'file'>,
): Promise<FileReadAgain> {
  return withFiles([dropped], async (paths) => {
    const named = (message: string) => withoutFolders(message, paths);
    try {
      const { outcome, file } = await importAgain(library, { ...request, file: paths[0] ?? '' });
      return { outcome, file: { ...file, notices: file.notices.map(noticeNamed(named)) } };
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      throw new DatelineError(cause.code, named(cause.message), { cause });
    }
  });
}

function noticeNamed(named: (message: string) => string): (notice: ImportNotice) => ImportNotice {
  return ({ sentence, all }) => ({ sentence: named(sentence), all: all.map(named) });
}

/** Lets `work` find the files in a folder of their own that is gone afterwards. */
async function withFiles<T>(
  files: readonly DroppedFile[],
  work: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await onDisk('import the files', tmpdir(), () => temporaryFolder('dateline-drop-'));
  try {
    const paths: string[] = [];
    for (const { name, bytes } of files) {
      // Two files of one name may come from two folders: each gets its own.
      paths.push(await onDisk(`import ${name}`, tmpdir(), () => folder.write(safeName(name), bytes)));
    }
    return await work(paths);
  } finally {
    await folder.remove();
  }
}

function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}<>:"|?*]/gu, '');
  return last === '' || /^\.+$/.test(last) ? 'file' : last;
}

/** A person knows the file by its name, and nothing of our folder. */
function withoutFolders(message: string, paths: readonly string[]): string {
  return paths.reduce((said, path) => said.replaceAll(path, path.slice(path.lastIndexOf(sep) + 1)), message);
}
