import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { tableToHast } from '../../page/blocks/table-to-hast.ts';
import type { PageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { Block } from '../../story/block.ts';
import { type PartialBlockHandlers, writeBlock } from '../../story/blocks/block-handlers.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { Paragraph } from '../../story/blocks/paragraph.ts';
import type { RelatedBox } from '../../story/blocks/related-box.ts';
import type { Table } from '../../story/blocks/table.ts';
import { canonicalInlines, type Inline, link, notesIn, text } from '../../story/inline.ts';
import { tableGrid } from '../../story/table-grid.ts';
import { plainTable } from '../article/plain-element.ts';
import { relatedWords } from '../article/related-line.ts';
import { codeToMdast } from '../markdown/blocks/code.ts';
import { dividerToMdast } from '../markdown/blocks/divider.ts';
import { figureToMdast, galleryToMdast } from '../markdown/blocks/figure.ts';
import { headingToMdast } from '../markdown/blocks/heading.ts';
import { listToMdast } from '../markdown/blocks/list.ts';
import { paragraphToMdast } from '../markdown/blocks/paragraph.ts';
import { quoteToMdast } from '../markdown/blocks/quote.ts';
import { tableToMdast } from '../markdown/blocks/table.ts';
import type { Generator } from './generator.ts';

/** What a block's Markdown depends on beside the block. */
interface BlockOptions extends Pick<PageContent, 'site' | 'linked'> {
  readonly generator: Generator;
  readonly labels: Pick<PageLabels, 'readMore' | 'untitled'>;
  readonly mediaPath: (media: string) => string;
}

/** Boxes of Dateline's own page go as plain blocks: no generator knows them. */
const HANDLERS: PartialBlockHandlers<[BlockOptions], readonly RootContent[]> = {
  paragraph: (block) => [paragraphToMdast(block)],
  heading: (block) => [headingToMdast(block)],
  list: (block) => [listToMdast(block)],
  quote: (block) => [quoteToMdast(block)],
  pullquote: (block) => [quoteToMdast(block)],
  figure: (block, options) => [figureToMdast(withoutFocus(block), options)],
  gallery: ({ figures, ...gallery }, options) => [
    galleryToMdast({ ...gallery, figures: figures.map(withoutFocus) }, options),
  ],
  divider: () => [dividerToMdast()],
  related: (block, options) => [paragraphToMdast(relatedParagraph(block, options))],
  table: tableBlocks,
  code: (block) => [codeToMdast(block)],
};

/** A block of a visible body as Markdown that a generator reads. */
export function generatorBlocks(block: Block, options: BlockOptions): readonly RootContent[] {
  return writeBlock(HANDLERS, block, options).flat();
}

/** `Read more: headline`, which leads to the other story where the site has an address for it. */
function relatedParagraph(box: RelatedBox, options: BlockOptions): Paragraph {
  const { label, headline, address } = relatedWords(box, options);
  const words = text(headline);
  const name = address === null ? words : link(address, [words]);
  return { type: 'paragraph', children: canonicalInlines([text(`${label}: `), name]) };
}

/** Where generators look for the file no fragment may stand behind its name. */
function withoutFocus({ focus: _, ...figure }: Figure): Figure {
  return figure;
}

/**
 * A table as GitHub writes it, under its caption; one with merged cells as HTML where the generator shows it, else
 * with empty cells where they reach.
 */
function tableBlocks(table: Table, { generator: { showsHtml } }: BlockOptions): readonly RootContent[] {
  const isMerged = table.rows.flat().some((cell) => (cell.columns ?? cell.rows) !== undefined);
  if (isMerged && showsHtml) {
    return [{ type: 'html', value: toHtml(plainTable(tableToHast(withoutMarks(table), 'ltr'))) }];
  }
  const { direction: _, ...rest } = table;
  const plain: Table = {
    ...rest,
    caption: [],
    headerColumn: false,
    rows: isMerged ? unmerged(table) : table.rows,
  };
  const caption =
    table.caption.length > 0 ? [paragraphToMdast({ type: 'paragraph', children: table.caption })] : [];
  return [...caption, tableToMdast(plain)];
}

/** Within HTML no mark of a note is read: what the notes say stands behind the words, in brackets. */
function withoutMarks(table: Table): Table {
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, children: notesBehind(cell.children) })),
  );
  return { ...table, caption: notesBehind(table.caption), rows };
}

function notesBehind(line: readonly Inline[]): readonly Inline[] {
  const said = notesIn(line).flatMap(({ children }) => [text(' ('), ...children, text(')')]);
  return canonicalInlines([...line.filter(({ type }) => type !== 'footnote'), ...said]);
}

function unmerged(table: Table): Table['rows'] {
  const grid = tableGrid(table.rows);
  return Array.from({ length: grid.height }, (_, row) =>
    Array.from({ length: grid.width }, (_cell, column) => {
      const placed = grid.at(row, column);
      const begins = placed?.row === row && placed.column === column;
      return { children: begins ? placed.cell.children : [] };
    }),
  );
}
