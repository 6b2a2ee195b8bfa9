import { HeadingLevel, ImageRun, Paragraph, type Table } from 'docx';
import { relatedWords } from '../../../shared/export/article/related-line.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import { type BlockHandlers, handleBlock } from '../../../shared/story/blocks/block-handlers.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { ATTRIBUTION_SIGN, type PullQuote, type Quote } from '../../../shared/story/blocks/quote.ts';
import { type Inline, lineBreak, link, text } from '../../../shared/story/inline.ts';
import { runsRightToLeft } from './docx-direction.ts';
import type { DocxFileContext } from './docx-file-context.ts';
import { docxRuns } from './docx-inlines.ts';
import { docxList } from './docx-list.ts';
import { STYLES } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

type DocxElements = readonly (Paragraph | Table)[];

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** Between the margins of a page of A4 or Letter, in pixels of 1/96 inch. */
const WIDEST = 600;
const HIGHEST = 700;

const HANDLERS: BlockHandlers<[DocxFileContext], DocxElements> = {
  paragraph: ({ children, direction }, context) => [docxLine(children, context, { direction })],
  heading: ({ level, children, direction }, context) => [
    docxLine(children, context, { direction, heading: HEADINGS[level] }),
  ],
  list: (list, context) => docxList(list, context),
  quote: (quote, context) => quoteElements(quote, STYLES.quote, context),
  pullquote: (quote, context) => quoteElements(quote, STYLES.pullquote, context),
  figure: figureElements,
  gallery: ({ figures, caption }, context) => [
    ...figures.flatMap((figure) => figureElements(figure, context)),
    ...wordsParagraphs(caption, STYLES.caption, context),
  ],
  divider: () => [new Paragraph({ thematicBreak: true })],
  keypoints: ({ title, points }, context) => [
    docxLine(title.length > 0 ? title : [text(context.labels.keyPoints)], context, { heading: HEADINGS[3] }),
    ...docxList(
      { type: 'list', ordered: false, items: points.map((children) => ({ children, lists: [] })) },
      context,
    ),
  ],
  embed: ({ href, title, description }, context) => [
    docxLine([link(href, [text(title || href)])], context),
    ...wordsParagraphs(description, undefined, context),
  ],
  related: (block, context) => {
    const { label, headline, address } = relatedWords(block, context);
    const name = address === null ? text(headline) : link(address, [text(headline)]);
    return [docxLine([text(`${label}: `), name], context)];
  },
  table: docxTable,
  code: ({ text: code }, context) => {
    const lines = code
      .split('\n')
      .map((line): Inline[] => (line === '' ? [] : [text(line.replaceAll('\t', '    '))]));
    const children = lines.flatMap((line, at) => (at === 0 ? line : [lineBreak(), ...line]));
    return [docxLine(children, context, { direction: 'ltr', style: STYLES.code })];
  },
};

/** A block of a visible body as Word has it. Throws by name on a block of an unknown type. */
export function docxBlock(block: Block, context: DocxFileContext): DocxElements {
  return handleBlock(HANDLERS, block, context);
}

/** A paragraph of words without marks in this style; none for no words. */
export function wordsParagraphs(
  words: string,
  style: string | undefined,
  context: DocxFileContext,
): Paragraph[] {
  if (words === '') return [];
  const inlines = words.split('\n').flatMap((line, at): Inline[] => {
    const own = line === '' ? [] : [text(line)];
    return at === 0 ? own : [lineBreak(), ...own];
  });
  return [docxLine(inlines, context, style === undefined ? {} : { style })];
}

interface LineOptions {
  readonly direction?: BlockDirection | undefined;
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly style?: string;
}

/** A paragraph of these inlines. */
export function docxLine(
  inlines: readonly Inline[],
  context: DocxFileContext,
  { direction, heading, style }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    ...(heading && { heading }),
    ...(style !== undefined && { style }),
    bidirectional: runsRightToLeft(inlines, context, direction),
    children: docxRuns(inlines, context),
  });
}

function quoteElements(
  { children, attribution }: Quote | PullQuote,
  style: string,
  context: DocxFileContext,
): DocxElements {
  return [
    ...children.flatMap((child) =>
      child.type === 'list'
        ? docxList(child, context)
        : [docxLine(child.children, context, { direction: child.direction, style })],
    ),
    ...(attribution.length > 0
      ? [docxLine([text(ATTRIBUTION_SIGN), ...attribution], context, { style: STYLES.attribution })]
      : []),
  ];
}

/** The picture as wide as its page at the most, and its words under it. */
function figureElements(figure: Figure, context: DocxFileContext): DocxElements {
  const { media, alt, caption, credit, licence = '' } = figure;
  const picture = context.pictures.get(media);
  const source = [credit, licence].filter((part) => part !== '').join(', ');
  const under = [caption, source === '' ? '' : `(${source})`].filter((part) => part !== '').join(' ');
  const shown = picture
    ? [
        new Paragraph({
          keepNext: under !== '',
          children: [
            new ImageRun({
              type: picture.type,
              data: picture.bytes,
              transformation: fitted(picture),
              altText: { name: media, description: alt.toWellFormed() },
            }),
          ],
        }),
      ]
    : wordsParagraphs(alt, undefined, context);
  return [...shown, ...wordsParagraphs(under, STYLES.caption, context)];
}

function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  const share = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
