import type { IStylesOptions } from 'docx';

/** The names of the paragraph styles that are not Word's own. */
export const STYLES = {
  kicker: 'Kicker',
  standfirst: 'Standfirst',
  byline: 'Byline',
  attribution: 'Attribution',
  caption: 'Caption',
  quote: 'Quote',
  pullquote: 'IntenseQuote',
  code: 'SourceCode',
  credit: 'StoryCredit',
  note: 'FootnoteText',
} as const;

const GREY = '595959';

/** How the file looks: a plain page that an editor can read, mark and print. */
export function docxStyles(language: string, isRightToLeft: boolean): IStylesOptions {
  const heading = (size: number) => ({
    run: { size, bold: true, boldComplexScript: true, color: '000000' },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  });
  const style = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 23,
          language: isRightToLeft ? { bidirectional: language } : { value: language },
        },
        paragraph: { spacing: { after: 160, line: 288 } },
      },
      heading1: heading(40),
      heading2: heading(30),
      heading3: heading(26),
      heading4: heading(24),
    },
    paragraphStyles: [
      style(STYLES.kicker, 'Kicker', { bold: true, boldComplexScript: true, color: GREY, size: 20 }),
      style(STYLES.standfirst, 'Standfirst', { size: 27, color: '333333' }),
      style(STYLES.byline, 'Byline', { color: GREY, size: 21 }),
      style(STYLES.attribution, 'Attribution', { color: GREY }, { indent: { start: 720 } }),
      style(STYLES.caption, 'caption', { color: GREY, size: 20 }),
      style(STYLES.quote, 'Quote', { italics: true }, { indent: { start: 720, end: 720 } }),
      style(
        STYLES.pullquote,
        'Intense Quote',
        { size: 28, bold: true },
        { indent: { start: 720, end: 720 } },
      ),
      style(STYLES.code, 'Source Code', { font: 'Courier New', size: 20 }),
      style(STYLES.credit, 'Story Credit', { color: GREY, size: 20 }),
      style(STYLES.note, 'footnote text', { size: 20 }),
    ],
  };
}
