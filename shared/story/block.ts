import type { Inline } from './inline.ts';

/** Chosen by hand; where it is absent a block runs as its first letter does. */
export type BlockDirection = 'ltr' | 'rtl';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly direction?: BlockDirection;
  readonly children: readonly Inline[];
}

/** A heading of the body; level 1 is the headline's and never stands in a body. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  readonly direction?: BlockDirection;
  readonly children: readonly Inline[];
}

export interface ListItem {
  readonly children: readonly Inline[];
  /** Lists nested under this item, in order; two neighbours are never of the same kind. */
  readonly lists: readonly List[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; absent when it is 1 or the list is not ordered. */
  readonly start?: number;
  /** Of the whole list, so that a nested list never has one. */
  readonly direction?: BlockDirection;
  readonly items: readonly ListItem[];
}

export type QuoteChild = Paragraph | List;

/** Somebody's words, set apart; `attribution` is empty when nobody is named. */
export interface Quote {
  readonly type: 'quote';
  readonly children: readonly QuoteChild[];
  readonly attribution: readonly Inline[];
}

/** A sentence of the story pulled out for display. */
export interface PullQuote {
  readonly type: 'pullquote';
  readonly children: readonly QuoteChild[];
  readonly attribution: readonly Inline[];
}

/** A picture from the story's own `media/` folder. */
export interface Figure {
  readonly type: 'figure';
  /** File name inside `media/`, see MEDIA_NAME. */
  readonly media: string;
  /** Intrinsic size in CSS pixels after orientation; absent when it could not be read. */
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** The terms it may be used under, e.g. `CC BY 4.0`; absent where none are told. */
  readonly licence?: string;
  /** What must stay in sight where the picture is cropped; absent for its middle. */
  readonly focus?: FocalPoint;
}

/** A place in a picture as shares of its width and height, from its top left corner, both from 0 to 1. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** Pictures that are shown together; never fewer than two. */
export interface Gallery {
  readonly type: 'gallery';
  readonly figures: readonly Figure[];
  /** Said of all of them; empty when each speaks for itself. */
  readonly caption: string;
}

export interface Divider {
  readonly type: 'divider';
}

/** What a reader in a hurry takes away, in a box of its own. */
export interface KeyPoints {
  readonly type: 'keypoints';
  /** Empty where the page's own word heads the box. */
  readonly title: readonly Inline[];
  /** At least one. */
  readonly points: readonly (readonly Inline[])[];
}

/** A film, a post, a map elsewhere: a card that says what it is and links to it. Nothing is ever loaded from there. */
export interface Embed {
  readonly type: 'embed';
  /** Absolute http(s) address, see `webHref`. */
  readonly href: string;
  /** As the person names it; empty where the address stands for itself. */
  readonly title: string;
  readonly description: string;
}

/** Points to another story of the same library. */
export interface RelatedBox {
  readonly type: 'related';
  /** Id of the story, see STORY_ID. */
  readonly story: string;
  /** As it read when the box was made: shown where the story cannot be found. */
  readonly headline: string;
  /** Stands above the headline; empty where the page's own word does. */
  readonly label: string;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | PullQuote
  | Figure
  | Gallery
  | Divider
  | KeyPoints
  | Embed
  | RelatedBox
  | Table
  | Code;

/** One cell of a table: a run of text in which lines may break. */
export interface TableCell {
  readonly children: readonly Inline[];
  /** Columns and rows that the cell reaches over, from its own on; absent when it is one. */
  readonly columns?: number;
  readonly rows?: number;
}

export type ColumnAlign = 'left' | 'center' | 'right';

/**
 * Rows of cells, each cell in the row in which it begins. Cells and the ones that reach into their row fill every row to the same width, and in each
 * row and column at least one cell begins, see `canonicalTable`.
 */
export interface Table {
  readonly type: 'table';
  /** Empty when there is none. */
  readonly caption: readonly Inline[];
  /** The cells that begin in the first row, or column, say what the others are about. */
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
  /** Of its columns and cells; the caption runs as its first letter does. */
  readonly direction?: BlockDirection;
  /** One for each column; null where the text stands as its direction wants it. */
  readonly align: readonly (ColumnAlign | null)[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Lines of code, or any text whose spaces and line ends count. */
export interface Code {
  readonly type: 'code';
  /** The language's name for programs that colour it, see CODE_LANGUAGE; empty when nobody said. */
  readonly language: string;
  /** Holds `\n` and `\t`, but no other control character; no line end at its end that is not meant. */
  readonly text: string;
}

export type BlockType = Block['type'];
