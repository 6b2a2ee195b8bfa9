import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { text } from '../../../shared/story/inline.ts';

/** A word that is written once by one writer, so that it can be looked for afterwards: `mark-anna1-17`. */
const MARK = /mark-[a-z]+\d*-\d+/g;
const MARKS_A_PARAGRAPH = 40;

export function markOf(writer: string, number: number): string {
  return `mark-${writer}-${number}`;
}

export function marksIn(words: string): readonly string[] {
  return words.match(MARK) ?? [];
}

export function marksOf(body: readonly Block[]): readonly string[] {
  return body.flatMap((block) => marksIn(blockText(block)));
}

/** The body with another word at its end. */
export function withMark(body: readonly Block[], mark: string): readonly Block[] {
  const last = body.at(-1);
  const words = last ? blockText(last) : '';
  const isFull = marksIn(words).length >= MARKS_A_PARAGRAPH;
  if (!last || isFull) return [...body, paragraph(mark)];
  return [...body.slice(0, -1), paragraph(`${words} ${mark}`)];
}

/** Everything of `mine`, and after it what only `theirs` says. */
export function joined(mine: readonly Block[], theirs: readonly Block[]): readonly Block[] {
  const known = new Set(marksOf(mine));
  const missing = marksOf(theirs).filter((mark) => !known.has(mark));
  return missing.length === 0 ? mine : [...mine, paragraph(missing.join(' '))];
}

function paragraph(words: string): Block {
  return { type: 'paragraph', children: [text(words)] };
}
