import { basename, dirname, extname, join } from 'node:path';
import { storyToMarkdown } from '../../shared/export/markdown/story-to-markdown.ts';
import { figuresOf } from '../../shared/story/figures.ts';
import type { Story } from '../../shared/story/story.ts';
import { writeFileAtomic, writeFileFlushed } from '../library/disk/atomic-file.ts';
import { type ExportContext, pictureOf, sourceOf } from './export-context.ts';
import { isExportedPicture, replaceFolder } from './replace-folder.ts';

/** Writes `NAME.md` and, when the story has pictures, `NAME-media/` beside it: many stories share a folder without sharing names. */
export async function writeMarkdown(
  context: ExportContext,
  story: Story,
  target: string,
): Promise<readonly string[]> {
  const { fileSystem } = context;
  const folder = `${basename(target, extname(target))}-media`;
  const pictures = picturesOf(story);
  // None is written before all are known to be there.
  await Promise.all(pictures.map((name) => sourceOf(context, story, { kind: 'media', name })));
  const path = join(dirname(target), folder);
  if (pictures.length > 0) {
    await replaceFolder(fileSystem, path, isExportedPicture, async (temp) => {
      for (const name of pictures) {
        const bytes = await pictureOf(context, story, { kind: 'media', name });
        await writeFileFlushed(fileSystem, join(temp, name), bytes);
      }
    });
  }
  const markdown = storyToMarkdown(story, { mediaPath: (media) => `${folder}/${media}` });
  await writeFileAtomic(fileSystem, target, markdown);
  return [target, ...pictures.map((name) => join(path, name))];
}

function picturesOf(story: Story): readonly string[] {
  const figures = figuresOf(story.body).map((figure) => figure.media);
  return [...new Set(story.image === null ? figures : [...figures, story.image])];
}
