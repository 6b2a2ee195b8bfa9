import type { PrintedDocument } from './printer.ts';

/** What is asked of the program that prints. */
export interface PrinterRequest extends PrintedDocument {
  readonly number: number;
}

/** Its answer to the request of that number. */
export type PrinterAnswer =
  | { readonly number: number; readonly pdf: Uint8Array }
  | { readonly number: number; readonly problem: string };
