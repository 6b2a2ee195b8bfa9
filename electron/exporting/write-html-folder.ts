import { dirname, join } from 'node:path';
import { htmlFolder } from '../../shared/export/html/html-export.ts';
import { flushFolder, writeFileFlushed } from '../library/disk/atomic-file.ts';
import { isPageEntry, replaceFolder } from './replace-folder.ts';
import type { PageWriter } from './writer.ts';

/** Writes the page with its pictures and fonts in folders beside it. */
export const htmlFolderWriter: PageWriter = {
  content: 'page',
  async write({ fileSystem, files: own, target, shared }, page) {
    const { html, files } = htmlFolder(page);
    const sources = await Promise.all(
      files.map(async ({ path, from }) => ({ path, from, source: await own.source(from) })),
    );
    const folders = [...new Set(files.map(({ path }) => dirname(path)))];
    await replaceFolder(fileSystem, target, isPageEntry, async (temp) => {
      for (const folder of folders) await fileSystem.mkdir(join(temp, folder));
      for (const { path, from, source } of sources) {
        const to = join(temp, path);
        if (from.kind === 'font') await shared.copyFile(source, to, true);
        else await writeFileFlushed(fileSystem, to, await own.picture(from));
      }
      await writeFileFlushed(fileSystem, join(temp, 'index.html'), html);
      for (const folder of folders) await flushFolder(fileSystem, join(temp, folder));
    });
    return ['index.html', ...files.map(({ path }) => path)].map((path) => join(target, path));
  },
};
