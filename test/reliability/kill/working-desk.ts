import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { aStory } from '../../e2e/support/a-story.ts';
import { writeLibrary } from '../../e2e/support/write-library.ts';

export const TYPED = 'story-typed';
export const REPLACED = 'story-replaced';
export const SAVED = 'story-saved';
export const MOVED = 'story-moved';
export const ROUNDS = ['story-round-1', 'story-round-2', 'story-round-3', 'story-round-4', 'story-round-5'];
export const TAGGED = ['story-tagged-1', 'story-tagged-2', 'story-tagged-3'];
/** First by their headlines: they are clicked in the list, which may grow below them. */
export const TYPED_HEADLINE = 'A typed by hand';
export const REPLACED_HEADLINE = 'B replaced by hand';
const PARAGRAPHS = 40;

/** Numbers that an operation over several stories raises: all that are lowest, to one more. */
export interface Raised {
  numbers: number[];
  isUnderWay: boolean;
}

/** A story of the first format, and what the person has been told of it. */
export interface OldStory {
  readonly id: string;
  readonly text: string;
  state: 'old' | 'being saved' | 'saved';
}

/**
 * A desk on which somebody works, and what its library must hold: what the person was told was done, or
 * what was being done.
 */
export interface WorkingDesk {
  readonly library: string;
  typed: string;
  /** Words since, each with the moment at which its last key had been pressed. */
  words: { readonly word: string; readonly at: number }[];
  /** The number that stands in every paragraph, and those that have replaced it since, each with the moment. */
  replaced: number;
  replacements: { readonly number: number; readonly at: number }[];
  saved: number;
  nextSaved: number | null;
  pictures: string[];
  readonly rounds: Raised;
  readonly tags: Raised;
  readonly old: OldStory[];
}

export async function setUpDesk(library: string): Promise<WorkingDesk> {
  await mkdir(library);
  await writeLibrary(library, {
    stories: [
      aStory(TYPED, { headline: TYPED_HEADLINE }, ['Begin.']),
      aStory(REPLACED, { headline: REPLACED_HEADLINE }, paragraphs(replacedParagraph(0))),
      aStory(SAVED, { headline: 'Save 0' }, paragraphs(savedParagraph(0))),
      aStory(MOVED, { headline: 'Moved about' }, ['In the library or in the bin.']),
      ...ROUNDS.map((id) => aStory(id, { headline: `Story ${id}` }, paragraphs(roundParagraph(0)))),
      ...TAGGED.map((id) => aStory(id, { headline: `Story ${id}`, tags: [tagOf(0)] }, ['Tagged.'])),
    ],
  });
  return {
    library,
    typed: 'Begin.',
    words: [],
    replaced: 0,
    replacements: [],
    saved: 0,
    nextSaved: null,
    pictures: [],
    rounds: { numbers: ROUNDS.map(() => 0), isUnderWay: false },
    tags: { numbers: TAGGED.map(() => 0), isUnderWay: false },
    old: [],
  };
}

export function oldStoryFile({ library }: WorkingDesk, id: string): string {
  return join(library, 'stories', id, 'story.json');
}

export function paragraphs(words: string): string[] {
  return Array.from({ length: PARAGRAPHS }, () => words);
}

export function savedParagraph(number: number): string {
  return `Save ${number}: ministers met in Cairo and said little.`;
}

export function replacedParagraph(number: number): string {
  return `Ministers met in place${number} and said little.`;
}

export function roundParagraph(number: number): string {
  return `After round${number} the ministers went home.`;
}

export function tagOf(number: number) {
  return { name: `Round ${number}`, kind: 'topic' } as const;
}

/** What an operation on the lowest numbers begins with, and makes of them. */
export function raise({ numbers }: Raised): { readonly from: number; readonly to: number } {
  const from = Math.min(...numbers);
  return { from, to: from + 1 };
}
