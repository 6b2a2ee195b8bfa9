import type { PageSources } from '../../shared/page/page-content.ts';
import { DatelineError } from '../../shared/result.ts';
import { PICTURE_SETTINGS, type PictureSettings } from '../../shared/site-profile/site.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import type { Library } from '../library/library.ts';
import { findRelated, linkedCards, threadOf } from '../library/related/related-to.ts';
import { readPageTheme } from './page-theme-files.ts';

/** What every story of one export run shares, read once and only when it is asked for. */
export interface ExportContext {
  readonly library: Library;
  /** For what is written, and for the program's own files; a library's are read through the library. */
  readonly fileSystem: FileSystem;
  /** What pages need beside their story; Markdown does without, even when site.json is damaged. */
  readonly pageSources: PageSources;
  /** How pictures are written; as usual when site.json is damaged, which is for the page to complain of. */
  pictures(): Promise<PictureSettings>;
}

export function exportContext(library: Library): ExportContext {
  const { disk: fileSystem } = library;
  const { index } = library.context;
  return {
    library,
    fileSystem,
    pageSources: {
      site: once(() => library.site()),
      theme: once(() => readPageTheme(fileSystem)),
      related: ({ id, fields }) => findRelated({ ...fields, id }, index),
      linked: (ids) => linkedCards(ids, index),
      thread: ({ id, fields }) => threadOf({ ...fields, id }, index),
    },
    pictures: once(() => pictureSettings(library)),
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

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
