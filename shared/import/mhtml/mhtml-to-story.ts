import { DatelineError } from '../../result.ts';
import { addressValue, lineValue } from '../field-values.ts';
import { htmlToStory } from '../html/html-to-story.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { leavesOf, type MimeMessage, type MimePart } from '../mime/mime-part.ts';
import { mimePictures } from '../mime/mime-pictures.ts';
import { resolveAddress } from '../picture-names.ts';

/**
 * The story in a page that a browser or Word has saved as one file (MHTML, RFC 2557): its first page is read as any
 * saved page, with the pictures that lie beside it in the file. `dataOf` gives a part as a `data:` address.
 * Throws DatelineError `unreadable-input` for a file without a page.
 */
export function mhtmlToStory(
  message: MimeMessage,
  dataOf: (part: MimePart) => string,
  options: ImportOptions = {},
): ImportedStory {
  const leaves = leavesOf(message.root);
  const page = leaves.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (!page) throw noPage();
  const pictures = mimePictures(leaves);
  const location = page.location ?? message.location ?? '';
  const base = addressValue(location);
  const html = pictures.placed(page.text, location);
  const story = htmlToStory(html, { ...options, ...(base !== null && { baseUrl: base }) });
  const { fields } = story;
  const parts = new Map(
    [...pictures.parts].map(([at, part]) => [base === null ? at : resolveAddress(at, base), part]),
  );
  return {
    ...story,
    fields: {
      ...fields,
      headline: fields.headline || (lineValue(message.subject) ?? ''),
      canonical: fields.canonical ?? base,
    },
    pictures: story.pictures.map((picture) => {
      const part = parts.get(picture.source);
      return part ? { ...picture, source: dataOf(part) } : picture;
    }),
    warnings: [...story.warnings, ...message.warnings],
  };
}

function noPage(): DatelineError {
  const message =
    'The saved page holds no text that could be read: open it in the browser, save it as ' +
    '“Webpage, complete” and import that.';
  return new DatelineError('unreadable-input', message);
}
