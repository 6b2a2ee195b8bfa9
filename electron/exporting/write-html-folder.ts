import { dirname, join } from 'node:path';
import { htmlFolder } from '../../shared/export/html/html-export.ts';
import type { Story } from '../../shared/story/story.ts';
import { flushFolder, writeFileFlushed } from '../library/disk/atomic-file.ts';
import { type ExportContext, pageInput, pictureOf, sourceOf } from './export-context.ts';
import { isPageEntry, replaceFolder } from './replace-folder.ts';
import type { CopyFile } from './shared-fonts.ts';

/** Writes the page with its pictures and fonts in folders beside it. */
export async function writeHtmlFolder(
  context: ExportContext,
  story: Story,
  target: string,
  copyFile: CopyFile,
): Promise<readonly string[]> {
  const { fileSystem } = context;
  const { html, files } = htmlFolder(await pageInput(context, story));
  const sources = await Promise.all(
    files.map(async ({ path, from }) => ({ path, from, source: await sourceOf(context, story, from) })),
  );
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  await replaceFolder(fileSystem, target, isPageEntry, async (temp) => {
    for (const folder of folders) await fileSystem.mkdir(join(temp, folder));
    for (const { path, from, source } of sources) {
      const target = join(temp, path);
      if (from.kind === 'font') await copyFile(source, target, true);
      else await writeFileFlushed(fileSystem, target, await pictureOf(context, story, from));
    }
    await writeFileFlushed(fileSystem, join(temp, 'index.html'), html);
    for (const folder of folders) await flushFolder(fileSystem, join(temp, folder));
  });
  return ['index.html', ...files.map(({ path }) => path)].map((path) => join(target, path));
}
