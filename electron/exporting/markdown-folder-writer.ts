import { join } from 'node:path';
import { isMediaName } from '../../shared/story/media-name.ts';
import { writeFileFlushed } from '../library/disk/atomic-file.ts';
import { replaceFolder } from './replace-folder.ts';
import type { PageToText } from './text-file-writer.ts';
import { presentPictures, writePictures } from './write-pictures.ts';
import type { PageWriter } from './writer.ts';

const MAIN = 'index.md';

/** Writes a folder with what `toText` makes of a story as `index.md`, and its pictures beside that. */
export function markdownFolderWriter(toText: PageToText): PageWriter {
  return {
    content: 'page',
    async write(job, page) {
      const { fileSystem, cleared, target } = job;
      const pictures = await presentPictures(job);
      const text = toText(page, { mediaPath: (media) => media, mediaType: () => '' }, cleared);
      const isOurs = (name: string) => name === MAIN || isMediaName(name);
      await replaceFolder(fileSystem, target, isOurs, async (temp) => {
        await writePictures(job, pictures, temp);
        await writeFileFlushed(fileSystem, join(temp, MAIN), text);
      });
      return [MAIN, ...pictures].map((name) => join(target, name));
    },
  };
}
