import { $setBlocksType } from '@lexical/selection';
import { $createParagraphNode, type RangeSelection } from 'lexical';
import { $keepDirection } from '../keep-direction.ts';
import { $leaveLists } from '../list/turn-into-list.ts';
import { $leaveQuotes } from '../quote/turn-into-quote.ts';

export function $turnIntoParagraphs(selection: RangeSelection): void {
  if ($leaveLists(selection) || $leaveQuotes(selection)) return;
  $setBlocksType(selection, () => $createParagraphNode(), $keepDirection);
}
