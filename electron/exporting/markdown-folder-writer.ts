import { join } from 'node:path';
import { isMediaName } from '../../shared/story/media-name.ts';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import { writeFileFlushed } from '../library/disk/atomic-file.ts';
import { replaceFolder } from './replace-folder.ts';
import type { PageToText } from './text-file-writer.ts';
import type { PageWriter } from './writer.ts';

const MAIN = 'index.md';

/** Writes a folder with what `toText` makes of a story as `index.md`, and its pictures beside that. */
export function markdownFolderWriter(toText: PageToText): PageWriter {
  return {
    content: 'page',
    async write({ fileSystem, cleared, files, target }, page) {
      const pictures = picturesOf(cleared.story);
      // None is written before all are known to be there.
      await Promise.all(pictures.map((name) => files.source({ kind: 'media', name })));
      const text = toText(page, { mediaPath: (media) => media, mediaType: () => '' }, cleared);
      const isOurs = (name: string) => name === MAIN || isMediaName(name);
      await replaceFolder(fileSystem, target, isOurs, async (temp) => {
        for (const name of pictures) {
          const bytes = await files.picture({ kind: 'media', name });
          await writeFileFlushed(fileSystem, join(temp, name), bytes);
        }
        await writeFileFlushed(fileSystem, join(temp, MAIN), text);
      });
      return [MAIN, ...pictures].map((name) => join(target, name));
    },
  };
}
