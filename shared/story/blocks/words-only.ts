import type { Figure } from './figure.ts';

const NONE: readonly never[] = [];

/** What holds for a block that is nothing but words: it shows no picture and leads to nothing else. */
export const wordsOnly = {
  figures: (): readonly Figure[] => NONE,
  mapFigures: <B>(block: B): readonly B[] => [block],
  references: (): readonly string[] => NONE,
};
