import { $createLinkNode, $isAutoLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { $unwrapNode } from '@lexical/utils';
import {
  $createTextNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  createCommand,
  type LexicalCommand,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { safeHref } from '../../../../shared/story/safe-href.ts';
import { $nodeAtSelection } from '../node-at-selection.ts';

/** Asks for the link popover at the caret or around the selection. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK');

/** The link that the caret or the start of the selection stands in. */
export function $linkAtSelection(): LinkNode | null {
  return $nodeAtSelection($isLinkNode);
}

/**
 * What somebody typed as an address, as a story may hold it: a bare domain gets https, a bare mail address
 * mailto. Null when it cannot be one.
 */
export function typedHref(typed: string): string | null {
  const href = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(href)) return safeHref(`mailto:${href}`);
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(href))
    return safeHref(`https://${href}`);
  return safeHref(href);
}

/**
 * Links the selected words; with nothing selected the address itself is written. `key` names a link to
 * change instead.
 */
export function $setLink(href: string, key: NodeKey | null): void {
  const known = key === null ? null : $getNodeByKey(key);
  if ($isLinkNode(known)) {
    $changeLink(known, href);
    return;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (selection.isCollapsed()) {
    const text = $createTextNode(href.replace(/^mailto:/i, '')).setFormat(selection.format);
    selection.insertNodes([$createLinkNode(href).append(text)]);
  } else $linkWords(selection, href);
}

/**
 * Only words become links. The library's own command would put pictures, and the caret's place among
 * blocks, into one too.
 */
function $linkWords(selection: RangeSelection, href: string): void {
  let open: LinkNode | null = null;
  for (const node of selection.extract()) {
    if (!$isTextNode(node) && !$isLineBreakNode(node)) continue;
    const around = $findMatchingParent(node, $isLinkNode);
    if (around) $changeLink(around, href);
    else if (open?.is(node.getPreviousSibling())) open.append(node);
    else {
      open = $createLinkNode(href);
      node.insertBefore(open);
      open.append(node);
    }
  }
}

/** An address found in the text becomes a link of its own when it goes somewhere else. */
function $changeLink(link: LinkNode, href: string): void {
  if ($isAutoLinkNode(link)) link.replace($createLinkNode(href), true);
  else link.setURL(href);
}

/** Leaves the words of a link without it. */
export function $removeLink(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isLinkNode(node)) $unwrapNode(node);
}
