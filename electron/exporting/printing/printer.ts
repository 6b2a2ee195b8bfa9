import type { PaperSize } from '../../../shared/export/paper.ts';

/** What is printed: a whole HTML document that needs no other file. Nothing in it is run or fetched. */
export interface PrintedDocument {
  readonly html: string;
  readonly paper: PaperSize;
}

/** Makes PDF files, one after another. Whoever began one closes it. */
export interface Printer {
  /** Resolves to the bytes of a tagged PDF. */
  print(document: PrintedDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}
