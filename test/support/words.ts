import type { Block } from '../../shared/story/block.ts';
import { blockText } from '../../shared/story/block-text.ts';
import { figuresIn } from '../../shared/story/figures.ts';

/** Words for comparing: NFC, no-break spaces as spaces, split at white space. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Words of a body, alternative texts of pictures among them. */
export function bodyWordsOf(body: readonly Block[]): readonly string[] {
  return body.flatMap((block) =>
    wordsOf([blockText(block), ...figuresIn(block).map((figure) => figure.alt)].join(' ')),
  );
}

/** The words of `before` that `after` does not hold, each as often as it is missing. */
export function lostWords(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Signs that stand against a word part it from nothing: a bracket around a credit is not of the word. */
export function bareWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => word.split(/[^\p{L}\p{N}\p{M}]+/u)).filter((word) => word !== '');
}
