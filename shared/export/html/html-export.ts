import { buildPage, fontsOf } from '../../page/build-page.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { PageResources } from '../../page/page-resources.ts';
import { figuresOf } from '../../story/figures.ts';
import { pageToHtml } from './page-to-html.ts';

/** A file that the page uses, named where it comes from. */
export interface PageFile {
  readonly kind: 'media' | 'site-picture' | 'font';
  /** File name in the story's `media/`, in the library's `site-media/`, or among the theme's fonts. */
  readonly name: string;
}

/** A page that keeps its files beside it. */
export interface HtmlFolder {
  /** The text of `index.html`. */
  readonly html: string;
  /** What lies beside it; `path` is relative to the folder, with `/`. */
  readonly files: readonly { readonly path: string; readonly from: PageFile }[];
}

const FOLDER: Readonly<Record<PageFile['kind'], string>> = {
  media: 'media',
  'site-picture': 'authors',
  font: 'fonts',
};

/**
 * Every file that the page uses, each once: the story's pictures (also the one that only stands for it),
 * the pictures of its authors, and the fonts that its text needs. Whether they exist is for the caller to
 * find out.
 */
export function htmlExportFiles(input: PageContent): readonly PageFile[] {
  const { fields, body, site } = input;
  const media = figuresOf(body).map((figure) => figure.media);
  if (fields.image !== null) media.push(fields.image);
  const pictures = site.authors.flatMap((author) =>
    author.picture !== null && fields.authors.includes(author.name) ? [author.picture] : [],
  );
  const fonts = fontsOf({ ...input, resolve: BESIDE }).map((font) => font.file);
  return [...named('media', media), ...named('site-picture', pictures), ...named('font', fonts)];
}

/** The page as a folder. */
export function htmlFolder(input: PageContent): HtmlFolder {
  return {
    html: pageToHtml(buildPage({ ...input, resolve: BESIDE })),
    files: htmlExportFiles(input).map((from) => ({ path: pathBeside(from), from })),
  };
}

/**
 * The page as one file that needs no other. `dataUri` gives the `data:` URI of each file that
 * `htmlExportFiles` names, and may be asked for one more than once.
 */
export function htmlSingleFile(input: PageContent, dataUri: (file: PageFile) => string): string {
  const resolve: PageResources = {
    media: (name) => dataUri({ kind: 'media', name }),
    sitePicture: (name) => dataUri({ kind: 'site-picture', name }),
    font: (name) => dataUri({ kind: 'font', name }),
    published: () => null,
  };
  return pageToHtml(buildPage({ ...input, resolve }));
}

const BESIDE: PageResources = {
  media: (name) => pathBeside({ kind: 'media', name }),
  sitePicture: (name) => pathBeside({ kind: 'site-picture', name }),
  font: (name) => pathBeside({ kind: 'font', name }),
  published: (name) => pathBeside({ kind: 'media', name }),
};

function pathBeside({ kind, name }: PageFile): string {
  return `${FOLDER[kind]}/${name}`;
}

function named(kind: PageFile['kind'], names: readonly string[]): PageFile[] {
  return [...new Set(names)].map((name) => ({ kind, name }));
}
