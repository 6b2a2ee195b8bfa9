import type { Printer } from '../exporting/printing/printer.ts';
import { createSerialQueue } from '../library/concurrency/serial-queue.ts';
import { type HiddenPage, openHiddenPage } from './hidden-page.ts';

/** Prints in a hidden window of this process, which opens with the first document. */
export function windowPrinter(): Printer {
  const queue = createSerialQueue();
  let page: HiddenPage | null = null;
  return {
    print: ({ html, paper }) =>
      queue.enqueue(async () => {
        page ??= openHiddenPage();
        const contents = await page.show(html);
        // Exact, where the size that is given to the printing itself is rounded.
        await contents.insertCSS(`@page { size: ${paper}; }`);
        const printing = contents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return Promise.race([printing, page.gone]);
      }),
    async close() {
      await queue.settled();
      page?.close();
      page = null;
    },
  };
}
