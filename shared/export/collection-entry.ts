import type { Cleared } from '../gate/cleared.ts';
import type { PageContent } from '../page/page-content.ts';
import type { WireFiles } from './wire/wire-files.ts';

/** A story that goes into a file with others. */
export interface CollectionEntry {
  readonly cleared: Cleared;
  readonly page: PageContent;
  readonly files: WireFiles;
  /** From 1 on, no two stories of a file have the same; they may leave gaps. */
  readonly number: number;
}
