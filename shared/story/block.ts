import type { Code } from './blocks/code.ts';
import type { Divider } from './blocks/divider.ts';
import type { Embed } from './blocks/embed.ts';
import type { Figure } from './blocks/figure.ts';
import type { Gallery } from './blocks/gallery.ts';
import type { Heading } from './blocks/heading.ts';
import type { KeyPoints } from './blocks/key-points.ts';
import type { List } from './blocks/list.ts';
import type { Paragraph } from './blocks/paragraph.ts';
import type { PullQuote, Quote } from './blocks/quote.ts';
import type { RelatedBox } from './blocks/related-box.ts';
import type { Table } from './blocks/table.ts';

/** What a body is made of. Everything that is to be known of a type of block is asked for by `block-models.ts`. */
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

export type BlockType = Block['type'];

/** The blocks of one type. */
export type BlockOf<T extends BlockType> = Extract<Block, { readonly type: T }>;
