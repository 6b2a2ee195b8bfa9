import type { PageFile } from '../../shared/export/html/html-export.ts';
import { DatelineError } from '../../shared/result.ts';
import { figuresOf } from '../../shared/story/figures.ts';
import type { Story } from '../../shared/story/story.ts';
import { type DeskWords, publishedPicture } from '../library/media/published-picture.ts';
import type { ExportContext } from './export-context.ts';
import { themeFont } from './page-theme-files.ts';

/** The files that the export of one story takes along. */
export interface StoryFiles {
  /** Where a file lies on this computer. Throws `not-found`, by name, when it is missing. */
  source(file: PageFile): Promise<string>;
  /** The bytes of a picture as they leave the machine, with what the story says of it. */
  picture(file: PageFile): Promise<Uint8Array>;
  /** The bytes of a file of any kind as they leave the machine. */
  bytes(file: PageFile): Promise<Buffer>;
}

/** The gate has looked at the pictures before any of them is asked for. */
export function storyFiles(context: ExportContext, story: Story): StoryFiles {
  const { library, fileSystem } = context;

  async function source(file: PageFile): Promise<string> {
    if (file.kind === 'font') return themeFont(file.name);
    const found =
      file.kind === 'media'
        ? await library.mediaFile(story.id, file.name)
        : await library.siteMediaFile(file.name);
    return found ?? missing(story, file);
  }

  async function picture(file: PageFile): Promise<Uint8Array> {
    const words = file.kind === 'media' ? wordsOf(story, file.name) : null;
    const path = await source(file);
    return publishedPicture(library.context, path, (await context.siteOrUsual()).pictures, words);
  }

  return {
    source,
    picture,
    async bytes(file) {
      if (file.kind !== 'font') return Buffer.from(await picture(file));
      return fileSystem.readFile(await source(file));
    },
  };
}

function wordsOf(story: Story, media: string): DeskWords | null {
  const figure = figuresOf(story.body).find((one) => one.media === media);
  if (!figure) return null;
  const { alt, caption, credit, licence = '' } = figure;
  return { alt, caption, credit, usage: licence };
}

/** The gate saw it a moment ago. */
function missing(story: Story, { name }: PageFile): never {
  const message =
    `“${story.headline || story.id}” was not exported because its picture ${name} has gone: ` +
    'export it again.';
  throw new DatelineError('not-found', message);
}
