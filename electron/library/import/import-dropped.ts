import { tmpdir } from 'node:os';
import { basename, sep } from 'node:path';
import type { ImportReport } from '../../../shared/library/import-report.ts';
import { onDisk } from '../disk/disk-error.ts';
import { temporaryFolder } from '../disk/temporary-folder.ts';
import type { Library } from '../library.ts';
import { importFiles, importReport } from './import-files.ts';

/** A file that was dropped on the window, which cannot say where it lies. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a story of each file, by way of a folder of their own that is gone afterwards. Names that would
 * lead out of it do not.
 */
export async function importDropped(library: Library, files: readonly DroppedFile[]): Promise<ImportReport> {
  const folder = await onDisk('import the files', tmpdir(), () => temporaryFolder('dateline-drop-'));
  try {
    const paths: string[] = [];
    for (const { name, bytes } of files) {
      // Two files of one name may come from two folders: each gets its own.
      paths.push(await onDisk(`import ${name}`, tmpdir(), () => folder.write(safeName(name), bytes)));
    }
    const { imported, failed, warnings } = importReport(await importFiles(library, paths));
    return {
      imported,
      failed: failed.map(({ code, message }) => ({ code, message: named(message, paths) })),
      warnings: warnings.map((warning) => named(warning, paths)),
    };
  } finally {
    await folder.remove();
  }
}

function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}<>:"|?*]/gu, '');
  return last === '' || /^\.+$/.test(last) ? 'file' : last;
}

/** A person knows the file by its name, and nothing of our folder. */
function named(message: string, paths: readonly string[]): string {
  return paths.reduce((said, path) => said.replaceAll(path, path.slice(path.lastIndexOf(sep) + 1)), message);
}
