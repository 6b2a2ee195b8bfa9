import { DatelineError } from '../../shared/result.ts';
import { openHiddenPage } from './hidden-page.ts';

/** Chromium's words for a person who thought better of it. */
const CANCELLED = /cancel/i;

/** Prints a document as the person chooses in the system's dialog; false when they cancelled. */
export async function printOnPaper(html: string): Promise<boolean> {
  const page = openHiddenPage();
  try {
    const contents = await page.show(html);
    const printing = new Promise<string>((resolve) => {
      contents.print({ silent: false, printBackground: true }, (printed, why) => resolve(printed ? '' : why));
    });
    const why = await Promise.race([printing, page.gone]);
    if (why === '') return true;
    if (CANCELLED.test(why)) return false;
    const message = `The page was not printed (${why}): export it as a PDF and print that.`;
    throw new DatelineError('unsupported', message);
  } finally {
    page.close();
  }
}
