import type { PictureNames } from '../picture-names.ts';
import type { TextLook } from './block-collector.ts';

/** What holds for a whole import. */
export interface HtmlContext {
  readonly names: PictureNames;
  readonly baseUrl: string | undefined;
  /** Elements that are furniture of the page or have been read into a field. */
  readonly skipped: ReadonlySet<unknown>;
}

/** What holds at one place of the tree. */
export interface Place extends TextLook {
  /** Lists around this place. */
  readonly listDepth: number;
  /** Figures, quotes and tables around this place. */
  readonly boxDepth: number;
}

export const OUTERMOST: Place = { marks: new Set(), link: null, phrase: null, listDepth: 0, boxDepth: 0 };
