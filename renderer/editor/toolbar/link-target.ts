import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { $linkAtSelection } from '../nodes/link/link-command.ts';
import { caretRange } from './caret-target.ts';

/** What the link popover works on, taken down when it opens: the focus leaves the text then. */
export interface LinkTarget {
  readonly key: NodeKey | null;
  readonly href: string;
  /** The words that the popover stands by. */
  readonly range: Range | null;
}

/** The link at the caret or the words selected, or null when the text has no caret to put a link at. */
export function linkTarget(editor: LexicalEditor): LinkTarget | null {
  return editor.read(() => {
    if (!$isRangeSelection($getSelection())) return null;
    const link = $linkAtSelection();
    const element = link && editor.getElementByKey(link.getKey());
    return {
      key: link?.getKey() ?? null,
      href: link?.getURL() ?? '',
      range: element ? around(element) : caretRange(editor),
    };
  });
}

function around(element: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** Where the popover stands. A caret on an empty line has no box of its own, so that of its block is taken. */
export function targetBox(range: Range | null, root: HTMLElement | null): DOMRect {
  const box = range?.getBoundingClientRect();
  if (box && (box.width > 0 || box.height > 0)) return box;
  const node = range?.startContainer;
  const block = node instanceof HTMLElement ? node : node?.parentElement;
  return (block ?? root ?? document.body).getBoundingClientRect();
}
