import type { ExportKind } from './formats.ts';

/** What readers see of a story beside its words, as a person calls it. */
export const STORY_PARTS = {
  headline: 'headline',
  standfirst: 'standfirst',
  kicker: 'kicker',
  slug: 'slug',
  sections: 'sections',
  tags: 'tags',
  topic: 'codes of topics',
  authors: 'authors',
  credits: 'who did what beside writing',
  place: 'place of the dateline',
  published: 'date of publication',
  updated: 'date of the last change',
  corrections: 'corrections',
  language: 'language',
  editorsNote: 'editor’s note',
  source: 'source',
  copyright: 'copyright',
  usageTerms: 'usage terms',
  series: 'series',
} as const;
export type StoryPart = keyof typeof STORY_PARTS;

/**
 * What each kind of export has no place for, neither in a field nor in its text. `npm run interop -- out` reads
 * everything else back.
 */
export const NOT_HELD = {
  'html-file': ['topic'],
  html: ['topic'],
  markdown: [],
  fragment: ['slug', 'sections', 'tags', 'topic', 'published', 'updated', 'series'],
  hugo: ['topic', 'language'],
  jekyll: ['topic'],
  eleventy: ['topic'],
  astro: ['topic'],
  wordpress: ['slug', 'sections', 'tags', 'topic', 'published', 'updated', 'language', 'series'],
  wxr: ['topic', 'language', 'series'],
  ghost: ['topic', 'series'],
  ninjs: ['updated', 'series'],
  'ninjs-superdesk': ['updated', 'series'],
  nitf: ['updated'],
  'newsml-g2': ['updated'],
  docx: ['slug', 'sections', 'topic', 'published', 'updated', 'series'],
  pdf: ['slug', 'topic'],
  manuscript: ['sections', 'tags', 'topic', 'published', 'updated', 'series'],
  eml: ['slug', 'sections', 'tags', 'topic', 'published', 'updated', 'series'],
  text: ['slug', 'sections', 'tags', 'topic', 'published', 'updated', 'language', 'series'],
} as const satisfies Readonly<Record<ExportKind, readonly StoryPart[]>>;

/** The parts that a kind does without, in words and in the order of `STORY_PARTS`. */
export function notHeld(kind: ExportKind): readonly string[] {
  const parts: readonly StoryPart[] = NOT_HELD[kind];
  return parts.map((part) => STORY_PARTS[part]);
}
