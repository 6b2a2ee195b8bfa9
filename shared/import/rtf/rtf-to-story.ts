import { DatelineError } from '../../result.ts';
import { emptyFields } from '../../story/story.ts';
import { documentHead } from '../docx/document-head.ts';
import type { DocxBlock } from '../docx/docx-block.ts';
import { docxBlocksToHtml } from '../docx/docx-blocks-to-html.ts';
import { linesValue, lineValue } from '../field-values.ts';
import { htmlToBody } from '../html/html-to-body.ts';
import type { ImportedPicture, ImportedStory, ImportOptions } from '../imported-story.ts';
import { type DecodeBytes, readRtf } from './read-rtf.ts';

/**
 * The story in an RTF document (Rich Text Format 1.9.1) as Word, LibreOffice, InDesign and TextEdit write it. `source`
 * has a character for each byte; `decode` reads bytes in the code page of their typeface, `dataOf` makes a
 * `data:` address of a picture's hexadecimal digits. Throws DatelineError `unreadable-input` or `too-large`.
 */
export function rtfToStory(
  source: string,
  decode: DecodeBytes,
  dataOf: (hex: string) => string,
  options: ImportOptions = {},
): ImportedStory {
  if (!/^\s*\{\\rtf/.test(source)) throw notRtf();
  const read = readRtf(source, decode);
  const warnings = new Set(read.warnings);
  const { headline, standfirst, rest } = documentHead(read.body.blocks, (sentence) => warnings.add(sentence));
  const html = `${docxBlocksToHtml(rest)}${notesHtml(read.body.notes)}`;
  const { body, pictures } = htmlToBody(html);
  const data = new Map(read.pictures.map(({ source: address, hex }) => [address, hex]));
  const note = linesValue(read.comments.map((comment) => `Comment: ${comment}`).join('\n')) ?? '';
  if (read.comments.length > 0) warnings.add('Comments of the RTF document went to the desk’s private note.');
  return {
    fields: {
      ...emptyFields(options.language ?? 'en'),
      headline: headline || (lineValue(read.tables.info.get('title') ?? '') ?? ''),
      standfirst,
      note,
    },
    body,
    pictures: pictures.map((picture): ImportedPicture => {
      const hex = data.get(picture.source);
      return hex === undefined ? picture : { ...picture, source: dataOf(hex) };
    }),
    warnings: [...warnings],
    // Programs write the language of the person's computer.
    languageUnsaid: true,
  };
}

/** The notes below the text, each with the way back to its mark, by which the reader of HTML knows them. */
function notesHtml(notes: readonly (readonly DocxBlock[])[]): string {
  return notes
    .map((blocks, at) => {
      const number = at + 1;
      const back = `<a href="#note-mark-${number}">${number}</a>`;
      const shown = blocks.filter((block) => block.type === 'table' || block.inlines.length > 0);
      return `<div id="note-${number}">${back}${docxBlocksToHtml(shown)}</div>`;
    })
    .join('');
}

function notRtf(): DatelineError {
  const message =
    'The file cannot be read as an RTF document because it is none: choose one that Word or LibreOffice saved.';
  return new DatelineError('unreadable-input', message);
}
