import type { AppError } from '../result.ts';

/** A story that an import has made of a file. */
export interface Imported {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
}

/** What an import of several files has come to. */
export interface ImportReport {
  readonly imported: readonly Imported[];
  readonly failed: readonly AppError[];
  /** One sentence for everything that could not be taken along, or should be looked at; each names its story. */
  readonly warnings: readonly string[];
}
