import { type ClockReading, countedTime } from '../../shared/gate/clock.ts';
import type { PageSources } from '../../shared/page/page-content.ts';
import type { Site } from '../../shared/site-profile/site.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import type { Library } from '../library/library.ts';
import {
  findRelated,
  linkedCards,
  threadOf,
  threadWithoutEmbargoed,
  withoutEmbargoed,
} from '../library/related/related-to.ts';
import { siteOrUsual } from '../library/site/site-or-usual.ts';
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
  /** When it is for all of them. */
  clock(): Promise<ClockReading>;
}

export function exportContext(library: Library): ExportContext {
  const { disk: fileSystem } = library;
  const { index } = library.context;
  const clock = once(() => library.clock.read());
  const counted = async () => countedTime(await clock());
  return {
    library,
    fileSystem,
    pageSources: {
      site: once(() => library.site()),
      theme: once(() => readPageTheme(fileSystem)),
      related: async ({ id, fields }) =>
        withoutEmbargoed(await findRelated({ ...fields, id }, index), await counted()),
      linked: (ids) => linkedCards(ids, index),
      thread: async ({ id, fields }) =>
        threadWithoutEmbargoed(await threadOf({ ...fields, id }, index), await counted()),
    },
    siteOrUsual: once(() => siteOrUsual(library)),
    clock,
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
