import { htmlExportFiles, htmlSingleFile } from '../../../shared/export/html/html-export.ts';
import { manuscriptFonts, pageToManuscript } from '../../../shared/export/manuscript/page-to-manuscript.ts';
import type { PageContent } from '../../../shared/page/page-content.ts';
import { writeFileAtomic } from '../../library/disk/atomic-file.ts';
import { dataUris } from '../data-uris.ts';
import type { PageWriter, WriterJob } from '../writer.ts';
import { tidyPdf } from './tidy-pdf.ts';

/** Writes the published page on paper. */
export const pdfWriter = printedWriter(async (job, page) =>
  htmlSingleFile(page, await dataUris(job, htmlExportFiles(page))),
);

/** Writes what a copy editor marks up. */
export const manuscriptWriter = printedWriter(async (job, page) => {
  const fonts = manuscriptFonts(page).map(({ file }) => ({ kind: 'font', name: file }) as const);
  const uri = await dataUris(job, fonts);
  return pageToManuscript(page, job.paper, (name) => uri({ kind: 'font', name }));
});

function printedWriter(toHtml: (job: WriterJob, page: PageContent) => Promise<string>): PageWriter {
  return {
    content: 'page',
    async write(job, page) {
      const { fileSystem, target, paper, shared, cleared } = job;
      const pdf = await shared.printer.print({ html: await toHtml(job, page), paper });
      await writeFileAtomic(fileSystem, target, tidyPdf(pdf, cleared.story.modified));
      return [target];
    },
  };
}
