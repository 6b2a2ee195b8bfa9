import { $isLinkNode } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isRangeSelection, $isTextNode } from 'lexical';

/** Takes marks and links off the selected words, and off the words to come. */
export function $clearFormatting(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) {
    for (const node of selection.extract()) {
      if (!$isTextNode(node)) continue;
      node.setFormat(0).setStyle('');
      const link = $findMatchingParent(node, $isLinkNode);
      if (!link) continue;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }
  }
  selection.setFormat(0);
  selection.setStyle('');
}
