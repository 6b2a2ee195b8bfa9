import { basename, dirname, extname, join } from 'node:path';
import type { Cleared } from '../../shared/gate/cleared.ts';
import { figuresOf } from '../../shared/story/figures.ts';
import { isMediaName } from '../../shared/story/media-name.ts';
import type { Story } from '../../shared/story/story.ts';
import { writeFileAtomic, writeFileFlushed } from '../library/disk/atomic-file.ts';
import { replaceFolder } from './replace-folder.ts';
import type { StoryWriter } from './writer.ts';

/** A pure writer of text; `mediaPath` gives the path that the text names a picture by. */
export type StoryToText = (
  cleared: Cleared,
  options: { readonly mediaPath: (media: string) => string },
) => string;

/**
 * Writes what `toText` makes of a story as one file and, when the story has pictures, `NAME-media/` beside
 * it: many stories share a folder without sharing names.
 */
export function textFileWriter(toText: StoryToText): StoryWriter {
  return {
    content: 'story',
    async write({ fileSystem, cleared, files, target }) {
      const folder = `${basename(target, extname(target))}-media`;
      const pictures = picturesOf(cleared.story);
      // None is written before all are known to be there.
      await Promise.all(pictures.map((name) => files.source({ kind: 'media', name })));
      const path = join(dirname(target), folder);
      if (pictures.length > 0) {
        await replaceFolder(fileSystem, path, isMediaName, async (temp) => {
          for (const name of pictures) {
            const bytes = await files.picture({ kind: 'media', name });
            await writeFileFlushed(fileSystem, join(temp, name), bytes);
          }
        });
      }
      const text = toText(cleared, { mediaPath: (media) => `${folder}/${media}` });
      await writeFileAtomic(fileSystem, target, text);
      return [target, ...pictures.map((name) => join(path, name))];
    },
  };
}

function picturesOf(story: Pick<Story, 'body' | 'image'>): readonly string[] {
  const figures = figuresOf(story.body).map((figure) => figure.media);
  return [...new Set(story.image === null ? figures : [...figures, story.image])];
}
