import type { Judges } from './judges.ts';

/** How what a kind writes is judged and read, by programs and libraries that did not write it. */
export interface Reader {
  /** Programs of the system that it runs, and the packages of Debian that have them. */
  readonly needs?: readonly (readonly [program: string, debian: string])[];
  /** It cannot tell where words of every script begin: they are looked for without spaces. */
  readonly partsLetters?: true;
  /** What the rest is told of each file; its text where this is absent. */
  open?(paths: readonly string[]): Promise<readonly string[]>;
  /** What is wrong with files, each complaint a line. */
  errors(files: readonly string[], judges: Judges): Promise<readonly string[]>;
  /** The words of a story in its file. */
  words(file: string, slug: string, judges: Judges): Promise<readonly string[]> | readonly string[];
  /** The texts that a path finds. */
  find(file: string, path: string, slug: string, judges: Judges): readonly string[];
}
