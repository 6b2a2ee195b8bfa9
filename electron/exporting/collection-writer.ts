import { basename, dirname, join } from 'node:path';
import type { CollectionEntry } from '../../shared/export/collection-entry.ts';
import { makeFolder } from '../library/disk/make-folder.ts';
import { writePicturesBeside } from './pictures-beside.ts';
import type { CollectionWriter } from './writer.ts';

/** What makes one file of many stories. */
export interface CollectionFormat<Entry> {
  /** Where the pictures lie, from the folder of the file on; empty for beside it. */
  readonly pictures: string;
  /** What to do about pictures that the file names but does not carry, after the story's name. */
  readonly remedy: (folder: string) => string;
  entry(story: CollectionEntry): Entry;
  whole(entries: readonly Entry[]): string;
}

/** Writes the stories of a run into one file, the pictures of each into a folder of its own beside. */
export function collectionWriter<Entry>(format: CollectionFormat<Entry>): CollectionWriter {
  return {
    content: 'collection',
    begin() {
      const entries = new Map<number, Entry>();
      return {
        async add(job, page, place) {
          const folder = join(dirname(job.target), format.pictures);
          const { story } = job.cleared;
          const sources = await writePicturesBeside({
            ...job,
            target: join(folder, basename(job.target)),
            prepare: () => makeFolder(job.fileSystem, folder),
          });
          if (sources.files.length > 0) {
            const said = format.remedy(basename(dirname(sources.files[0] ?? '')));
            job.warn(`“${story.headline || story.id}” ${said}.`);
          }
          entries.set(place, format.entry({ page, cleared: job.cleared, files: sources, number: place + 1 }));
          return sources.files;
        },
        text: () => format.whole([...entries].toSorted(([a], [b]) => a - b).map(([, entry]) => entry)),
      };
    },
  };
}
