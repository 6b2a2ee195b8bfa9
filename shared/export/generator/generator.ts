import type { Json } from '../../story/story.ts';
import { ASTRO } from './astro.ts';
import { ELEVENTY } from './eleventy.ts';
import type { GeneratorFacts } from './generator-facts.ts';
import { HUGO } from './hugo.ts';
import { JEKYLL } from './jekyll.ts';

/** What a program that makes a site of Markdown files wants of one. */
export interface Generator {
  /** Its front matter, in order; what is null is not written. */
  readonly matter: (facts: GeneratorFacts) => readonly (readonly [key: string, value: Json | null])[];
  /** What its Markdown reader or its templates would take for more than words, one sign or more at a time. */
  readonly active: RegExp;
  /** It shows HTML within Markdown. */
  readonly showsHtml: boolean;
  /** It reads `[^1]`. */
  readonly hasNotes: boolean;
  /** It takes a backslash at the end of a line for a break. */
  readonly hasBackslashBreaks: boolean;
}

/** Every generator that a story is written for. */
export const GENERATORS = {
  hugo: HUGO,
  jekyll: JEKYLL,
  eleventy: ELEVENTY,
  astro: ASTRO,
} as const satisfies Readonly<Record<string, Generator>>;

export type GeneratorKind = keyof typeof GENERATORS;
