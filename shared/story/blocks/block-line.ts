import { type Inline, text } from '../inline.ts';

/** What a line of a block is: how it is set, but not what it says. */
export interface LineStart {
  readonly role:
    | 'paragraph'
    | 'heading'
    | 'item'
    | 'attribution'
    | 'picture'
    | 'alt'
    | 'caption'
    | 'credit'
    | 'title'
    | 'point'
    | 'card'
    | 'description'
    | 'label'
    | 'story'
    | 'table'
    | 'cell'
    | 'code'
    | 'licence'
    | 'focus'
    | 'gallery';
  /** Level of a heading, depth of a list's item (1 is outermost). */
  readonly level?: number;
  readonly ordered?: boolean;
  /** The first number of an ordered list, at its first item. */
  readonly start?: number;
  readonly quote?: 'quote' | 'pullquote';
  readonly media?: string;
  /** Where a card leads to. */
  readonly href?: string;
  /** Id of the story that a box points to. */
  readonly story?: string;
  /** How a table is set, at its caption: headers, and the sides on which its columns stand. */
  readonly set?: string;
  /** A cell that begins a row of its table. */
  readonly first?: true;
  readonly header?: true;
  readonly columns?: number;
  readonly rows?: number;
  /** Language of code. */
  readonly language?: string;
}

/** One line of a block as a comparison reads it. */
export interface BlockLine {
  readonly start: LineStart;
  readonly inlines: readonly Inline[];
}

/** Words without marks as the inlines of a line. */
export function wordsLine(value: string): readonly Inline[] {
  return value === '' ? [] : [text(value)];
}
