import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import type { RangeSelection } from 'lexical';
import { $keepDirection } from '../keep-direction.ts';
import { $leaveLists } from '../list/turn-into-list.ts';
import { $leaveQuotes } from '../quote/turn-into-quote.ts';
import type { StoryHeadingTag } from './heading-level.ts';

export function $turnIntoHeading(selection: RangeSelection, tag: StoryHeadingTag): void {
  $leaveLists(selection);
  $leaveQuotes(selection);
  $setBlocksType(selection, () => $createHeadingNode(tag), $keepDirection);
}
