import type { HtmlExportInput, PageFile } from '../../shared/export/html/html-export.ts';
import { linkedIds } from '../../shared/page/linked-ids.ts';
import type { PageTheme } from '../../shared/page/page-theme.ts';
import { DatelineError } from '../../shared/result.ts';
import { PICTURE_SETTINGS, type PictureSettings, type Site } from '../../shared/site/site.ts';
import { figuresOf } from '../../shared/story/figures.ts';
import type { Story } from '../../shared/story/story.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import type { Library } from '../library/library.ts';
import { DAMAGE_WORDS } from '../library/media/decode/picture-damage.ts';
import { type DeskWords, publishedPicture } from '../library/media/published-picture.ts';
import { findRelated, linkedCards, threadOf } from '../library/related/related-to.ts';
import { readPageTheme, themeFont } from './page-theme-files.ts';

/** What every story of one export run shares, read once. */
export interface ExportContext {
  readonly library: Library;
  /** For what is written, and for the program's own files; a library's are read through the library. */
  readonly fileSystem: FileSystem;
  /** What pages need beside their story; Markdown does without, even when site.json is damaged. */
  page(): Promise<PageContext>;
  /** How pictures are written; as usual when site.json is damaged, which is for the page to complain of. */
  pictures(): Promise<PictureSettings>;
  /** What a person should know of what was exported, each a sentence. */
  warn(sentence: string): void;
}

export interface PageContext {
  readonly site: Site;
  readonly theme: PageTheme;
}

export function exportContext(library: Library): ExportContext {
  const { disk: fileSystem } = library;
  let reading: Promise<PageContext> | null = null;
  let settings: Promise<PictureSettings> | null = null;
  return {
    library,
    fileSystem,
    page: () => {
      reading ??= pageContext(library, fileSystem);
      return reading;
    },
    pictures: () => {
      settings ??= pictureSettings(library);
      return settings;
    },
    warn: () => undefined,
  };
}

async function pictureSettings(library: Library): Promise<PictureSettings> {
  try {
    return (await library.site()).pictures;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return PICTURE_SETTINGS;
  }
}

async function pageContext(library: Library, fileSystem: FileSystem): Promise<PageContext> {
  const [site, theme] = await Promise.all([library.site(), readPageTheme(fileSystem)]);
  return { site, theme };
}

/** The page of a story, as the preview makes it too. */
export async function pageInput(context: ExportContext, story: Story): Promise<HtmlExportInput> {
  const { site, theme } = await context.page();
  const { index } = context.library.context;
  const related = await findRelated(story, index);
  const linked = await linkedCards(linkedIds(story.body), index);
  const thread = await threadOf(story, index);
  return { fields: story, body: story.body, site, related, linked, thread, theme };
}

/** The bytes of a picture as they leave the machine, with what the story says of it. */
export async function pictureOf(context: ExportContext, story: Story, file: PageFile): Promise<Uint8Array> {
  const source = await sourceOf(context, story, file);
  const words = file.kind === 'media' ? wordsOf(story, file.name) : null;
  const whose = file.kind === 'media' ? 'picture' : "author's picture";
  const remedy = file.kind === 'media' ? 'add the picture again' : 'choose it again in the site profile';
  return publishedPicture(context.library.context, source, await context.pictures(), words, (damage) =>
    context.warn(
      `The ${whose} ${file.name} of “${story.headline || story.id}” ${DAMAGE_WORDS[damage]}, and was exported as it is: ${remedy}.`,
    ),
  );
}

function wordsOf(story: Story, media: string): DeskWords | null {
  const figure = figuresOf(story.body).find((one) => one.media === media);
  if (!figure) return null;
  const { alt, caption, credit, licence = '' } = figure;
  return { alt, caption, credit, usage: licence };
}

/** Where a file that the page uses lies on this computer. */
export async function sourceOf({ library }: ExportContext, story: Story, file: PageFile): Promise<string> {
  if (file.kind === 'font') return themeFont(file.name);
  if (file.kind === 'media') {
    return (
      (await library.mediaFile(story.id, file.name)) ??
      missing(story, file, 'add the picture again or take it out of the story')
    );
  }
  return (
    (await library.siteMediaFile(file.name)) ??
    missing(story, file, "choose the author's picture again in the site profile")
  );
}

function missing(story: Story, { kind, name }: PageFile, remedy: string): never {
  const what = kind === 'media' ? `picture ${name}` : `author's picture ${name}`;
  const message = `“${story.headline || story.id}” was not exported because its ${what} is missing: ${remedy}.`;
  throw new DatelineError('not-found', message);
}
