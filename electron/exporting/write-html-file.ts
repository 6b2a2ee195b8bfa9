import { htmlExportFiles, htmlSingleFile } from '../../shared/export/html/html-export.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { dataUris } from './data-uris.ts';
import type { PageWriter } from './writer.ts';

/** Writes the page as one file that carries its pictures and fonts. */
export const htmlFileWriter: PageWriter = {
  content: 'page',
  async write(job, page) {
    const html = htmlSingleFile(page, await dataUris(job, htmlExportFiles(page)));
    await writeFileAtomic(job.fileSystem, job.target, html);
    return [job.target];
  },
};
