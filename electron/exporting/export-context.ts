import type { PageSources } from '../../shared/page/page-content.ts';
import { DatelineError } from '../../shared/result.ts';
import { defaultSite, type Site } from '../../shared/site-profile/site.ts';
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
  /** The site profile; that of a new library when site.json is damaged, which is for the page to complain of. */
  siteOrUsual(): Promise<Site>;
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
    siteOrUsual: once(() => siteOrUsual(library)),
  };
}

async function siteOrUsual(library: Library): Promise<Site> {
  try {
    return await library.site();
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return defaultSite();
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
