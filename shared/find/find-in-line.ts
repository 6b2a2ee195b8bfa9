import { expandTemplate } from './expand-template.ts';
import type { LinePattern } from './find-query.ts';
import { type FoldedLine, foldLine } from './fold-line.ts';

/** A hit in one line; offsets are UTF-16 units of the line as it was given, in NFC or not. */
export interface LineHit {
  readonly start: number;
  readonly end: number;
  /** What is to stand there instead; only when a template was given. */
  readonly replacement?: string;
}

/**
 * What `pattern` (see `compileQuery`) finds in a line, from left to right; hits of no length are left out.
 * Composed and decomposed letters are the same. With a template each hit says what it becomes, see
 * `expandTemplate`. A pattern of a person's own may take for ever.
 */
export function findInLine(
  line: string,
  pattern: LinePattern,
  template: string | null = null,
): readonly LineHit[] {
  return findInFolded(foldLine(line, pattern.fold), pattern, template);
}

/**
 * The same in a line that `pattern.fold` has read. A hit is made of whole characters: an s is not half of
 * ß, nor e the letter without its accent of one that is taken as written.
 */
export function findInFolded(
  { text, places }: FoldedLine,
  { expression }: LinePattern,
  template: string | null = null,
): readonly LineHit[] {
  const hits: LineHit[] = [];
  const pattern = new RegExp(expression);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: found, index } = match;
    const end = index + found.length;
    if (found === '') {
      pattern.lastIndex = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
      continue;
    }
    if (places && !(isBorder(places.starts, index) && isBorder(places.starts, end))) {
      pattern.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
      continue;
    }
    const place = places
      ? { start: places.starts[index] ?? 0, end: places.ends[end - 1] ?? 0 }
      : { start: index, end };
    hits.push(template === null ? place : { ...place, replacement: expandTemplate(template, match) });
  }
  return hits;
}

/** False between two units that were made of one character. */
function isBorder(starts: readonly number[], at: number): boolean {
  return at === 0 || at >= starts.length || starts[at] !== starts[at - 1];
}
