import type { Inline } from './inline.ts';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading of the body; level 1 is the headline's and never stands in a body. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
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
  /** Absolute http(s) address, see `embedHref`. */
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
  | Divider
  | KeyPoints
  | Embed
  | RelatedBox;
export type BlockType = Block['type'];
