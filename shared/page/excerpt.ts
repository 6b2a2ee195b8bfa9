import type { Block } from '../story/block.ts';
import { plainText } from '../story/inline.ts';

/**
 * The beginning of a story's paragraphs as one line of plain text, at most `maximum` UTF-16 units, cut at
 * the end of a word and then closed with an ellipsis. Empty when the body has no paragraph with text.
 */
export function excerpt(body: readonly Block[], maximum = 160): string {
  let text = '';
  for (const block of body) {
    if (block.type !== 'paragraph') continue;
    text = `${text} ${plainText(block.children)}`.replace(/\s+/gu, ' ').trim();
    if (text.length > maximum) return shorten(text, maximum);
  }
  return text;
}

function shorten(text: string, maximum: number): string {
  const room = text.slice(0, maximum);
  const wordEnd = room.lastIndexOf(' ');
  // Scripts that put no spaces between words are cut between characters, never inside a surrogate pair.
  const cut =
    wordEnd > maximum / 2 ? room.slice(0, wordEnd) : room.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.،؛–—-]+$/u, '')}…`;
}
