import type { Cleared } from '../../shared/gate/cleared.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { type PicturesBeside, writePicturesBeside } from './pictures-beside.ts';
import type { PageWriter, StoryWriter } from './writer.ts';

/** A pure writer of text; the pictures lie beside what it writes. */
export type StoryToText = (cleared: Cleared, pictures: Omit<PicturesBeside, 'files'>) => string;

/** The same of a story with what its page says of the site and of other stories. */
export type PageToText = (
  page: PageContent,
  pictures: Omit<PicturesBeside, 'files'>,
  cleared: Cleared,
) => string;

/** Writes what `toText` makes of a story as one file and, when the story has pictures, `NAME-media/` beside it. */
export function textFileWriter(toText: StoryToText): StoryWriter {
  return {
    content: 'story',
    async write(job) {
      const pictures = await writePicturesBeside(job);
      await writeFileAtomic(job.fileSystem, job.target, toText(job.cleared, pictures));
      return [job.target, ...pictures.files];
    },
  };
}

/** The same for what is made of the content of a page. */
export function pageTextWriter(toText: PageToText): PageWriter {
  return {
    content: 'page',
    async write(job, page) {
      const pictures = await writePicturesBeside(job);
      await writeFileAtomic(job.fileSystem, job.target, toText(page, pictures, job.cleared));
      return [job.target, ...pictures.files];
    },
  };
}
