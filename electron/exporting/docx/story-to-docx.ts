import { AlignmentType, Document, HeadingLevel, type ILevelsOptions, LevelFormat, Packer } from 'docx';
import { articleFrame, footLines } from '../../../shared/export/article/article-frame.ts';
import { beginsWithDateline } from '../../../shared/export/article/with-dateline.ts';
import type { PaperSize } from '../../../shared/export/paper.ts';
import { pageLabels } from '../../../shared/page/labels.ts';
import type { PageContent } from '../../../shared/page/page-content.ts';
import { languageDirection } from '../../../shared/story/direction.ts';
import { text } from '../../../shared/story/inline.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { docxBlock, docxLine, wordsParagraphs } from './docx-blocks.ts';
import type { DocxFileContext, DocxNumbering } from './docx-file-context.ts';
import { BULLETS } from './docx-list.ts';
import type { DocxPicture } from './docx-pictures.ts';
import { docxStyles, STYLES } from './docx-styles.ts';

/** In twentieths of a point. */
const PAPER: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const indent = (level: number) => ({ paragraph: { indent: { start: 540 * (level + 1), hanging: 320 } } });

/**
 * A story as a Word file: styles that an editor knows, notes as notes, lists that count, tables, pictures with
 * their text alternatives, and words from right to left as such. `pictures` has those of the story by name.
 */
export async function storyToDocx(
  page: PageContent,
  pictures: ReadonlyMap<string, DocxPicture>,
  paper: PaperSize,
): Promise<Uint8Array> {
  const { fields, site, linked } = page;
  const { language } = fields;
  const direction = languageDirection(language);
  const labels = pageLabels(language);
  const context: DocxFileContext = {
    language,
    direction,
    labels,
    site,
    linked,
    pictures,
    notes: [],
    numberings: [],
  };
  const frame = articleFrame(fields, labels);
  const body = beginsWithDateline(visibleBody(page.body), fields, labels);
  const children = [
    ...wordsParagraphs(frame.kicker, STYLES.kicker, context),
    ...(frame.headline === ''
      ? []
      : [docxLine([text(frame.headline)], context, { heading: HeadingLevel.HEADING_1 })]),
    ...wordsParagraphs(frame.standfirst, STYLES.standfirst, context),
    ...wordsParagraphs(frame.byline, STYLES.byline, context),
    ...wordsParagraphs(frame.editorsNote, STYLES.quote, context),
    ...body.flatMap((block) => docxBlock(block, context)),
    ...footLines(frame).flatMap((words) => wordsParagraphs(words, STYLES.credit, context)),
  ];
  const file = new Document({
    title: fields.headline.toWellFormed(),
    description: fields.standfirst.toWellFormed(),
    keywords: fields.tags
      .map(({ name }) => name)
      .join(', ')
      .toWellFormed(),
    creator: fields.authors.join(', ').toWellFormed(),
    lastModifiedBy: site.name.toWellFormed(),
    styles: docxStyles(language, direction === 'rtl'),
    numbering: { config: [bullets(), ...context.numberings.map(numbering)] },
    footnotes: Object.fromEntries(context.notes.map((note, at) => [at + 1, { children: [note] }])),
    sections: [{ properties: { page: { size: PAPER[paper] } }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function bullets() {
  const levels = LEVELS.map(
    (level): ILevelsOptions => ({
      level,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.START,
      style: indent(level),
    }),
  );
  return { reference: BULLETS, levels };
}

function numbering({ reference, level: own, start }: DocxNumbering) {
  const levels = LEVELS.map(
    (level): ILevelsOptions => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      start: level === own ? start : 1,
      style: indent(level),
    }),
  );
  return { reference, levels };
}
