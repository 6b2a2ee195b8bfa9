import type { PageContent } from '../../shared/page/page-content.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import type { PageWriter } from './writer.ts';

/** Writes a file of words alone: it takes no pictures along. */
export function plainTextWriter(toText: (page: PageContent) => string): PageWriter {
  return {
    content: 'page',
    async write({ fileSystem, target }, page) {
      await writeFileAtomic(fileSystem, target, toText(page));
      return [target];
    },
  };
}
