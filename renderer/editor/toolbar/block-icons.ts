import {
  Heading2,
  Heading3,
  Heading4,
  Image,
  Images,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  Newspaper,
  Pilcrow,
  SquareCode,
  SquarePlay,
  Superscript,
  Table,
  TextQuote,
} from 'lucide-react';
import type { BlockKind } from '../commands/block-kind.ts';
import type { InsertAction } from '../shortcuts.ts';

/** The signs of everything that a block can be turned into, and of everything that can be put in. */
export const BLOCK_ICONS: Readonly<Record<BlockKind | InsertAction, LucideIcon>> = {
  paragraph: Pilcrow,
  heading2: Heading2,
  heading3: Heading3,
  heading4: Heading4,
  bulletedList: List,
  numberedList: ListOrdered,
  blockQuote: TextQuote,
  pullQuote: MessageSquareQuote,
  keyPoints: ListChecks,
  codeBlock: SquareCode,
  image: Image,
  gallery: Images,
  table: Table,
  footnote: Superscript,
  embed: SquarePlay,
  related: Newspaper,
  divider: Minus,
};
