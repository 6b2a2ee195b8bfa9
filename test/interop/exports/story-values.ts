import type { StoryPart } from '../../../shared/export/not-held.ts';
import type { Story } from '../../../shared/story/story.ts';

/** What is looked for of each field that readers see; what a story has not is not looked for. */
export const STORY_VALUES = {
  headline: (story) => [story.headline],
  standfirst: (story) => [story.standfirst],
  kicker: (story) => [story.kicker],
  slug: (story) => [story.slug],
  sections: (story) => story.sections,
  tags: (story) => story.tags.map(({ name }) => name),
  topic: (story) => story.tags.flatMap(({ code = '' }) => /^medtop:(\d+)$/.exec(code)?.[1] ?? []),
  authors: (story) => story.authors,
  credits: (story) => story.credits.map(({ name }) => name),
  place: (story) => [story.dateline.place],
  published: (story) => [story.date?.slice(0, 10) ?? ''],
  updated: (story) => [story.updated?.slice(0, 10) ?? ''],
  corrections: (story) => story.corrections.map(({ text }) => text),
  language: (story) => [story.language],
  editorsNote: (story) => [story.editorsNote],
  source: (story) => [story.source],
  copyright: (story) => [story.copyright],
  usageTerms: (story) => [story.usageTerms],
  series: (story) => [story.series],
} as const satisfies Readonly<Record<StoryPart, (story: Story) => readonly string[]>>;

/** The values of a field that none of `found` holds. Dates are written with and without signs between. */
export function lostValues(
  field: StoryPart,
  story: Story,
  found: readonly string[],
  shown: (value: string) => string,
): readonly string[] {
  const bare = (value: string) =>
    shown(field === 'published' || field === 'updated' ? value.replace(/[-:]/g, '') : value);
  const all = found.map(bare);
  return STORY_VALUES[field](story).filter(
    (value) => value !== '' && !all.some((one) => one.includes(bare(value))),
  );
}
