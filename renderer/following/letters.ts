/** What only one of the views shows in a block, or shows in other words. */
const APART = '.dateline, .note-mark, [contenteditable="false"], textarea, input, button';

/** How many letters of a block stand before a place in it. Spaces are not counted: each view has its own. */
export function lettersBefore(block: Element, node: Node, offset: number): number {
  let letters = 0;
  for (const text of textsIn(block)) {
    if (text === node) return letters + lettersIn(text.data.slice(0, offset));
    if (text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) return letters;
    letters += lettersIn(text.data);
  }
  return letters;
}

/** The place behind so many letters of a block; null when it has none at all. */
export function placeAfterLetters(
  block: Element,
  letters: number,
): { readonly node: Text; readonly offset: number } | null {
  let left = letters;
  let last: Text | null = null;
  for (const text of textsIn(block)) {
    const size = lettersIn(text.data);
    if (left <= size) return { node: text, offset: offsetAfter(text.data, left) };
    left -= size;
    last = text;
  }
  return last ? { node: last, offset: last.data.length } : null;
}

function* textsIn(block: Element): Iterable<Text> {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
    const apart = at.parentElement?.closest(APART);
    if (!apart || !block.contains(apart)) yield at as Text;
  }
}

function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

function offsetAfter(text: string, letters: number): number {
  if (letters === 0) return text.length - text.trimStart().length;
  let left = letters;
  for (let at = 0; at < text.length; at++) {
    if (!/\s/u.test(text.charAt(at))) left -= 1;
    if (left === 0) return at + 1;
  }
  return text.length;
}
