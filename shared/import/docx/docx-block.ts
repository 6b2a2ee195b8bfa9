import type { DocxInline } from './docx-inline.ts';
import type { ListPlace } from './numbering.ts';
import type { ParagraphRole } from './styles.ts';

export interface DocxParagraph {
  readonly type: 'paragraph';
  readonly inlines: readonly DocxInline[];
  readonly role: ParagraphRole;
  readonly heading: number | null;
  readonly list: ListPlace | null;
  /** True for a paragraph without a number of its own that belongs to the item above it. */
  readonly continuesItem: boolean;
  readonly indented: boolean;
  /** True where nothing but a line under it is seen, as Word makes one of three hyphens. */
  readonly isRule: boolean;
  /** Whether it runs from right to left; undefined where nothing is said. */
  readonly bidi: boolean | undefined;
}

export interface DocxCell {
  readonly blocks: readonly DocxBlock[];
  readonly columns: number;
  readonly rows: number;
}

export interface DocxRow {
  readonly header: boolean;
  readonly cells: readonly DocxCell[];
}

export interface DocxTable {
  readonly type: 'table';
  readonly rows: readonly DocxRow[];
}

/** What a document is made of, with tracked changes accepted and styles and numbering looked up. */
export type DocxBlock = DocxParagraph | DocxTable;
