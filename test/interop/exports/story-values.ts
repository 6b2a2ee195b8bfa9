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
  place: (story) => [story.dateline.place],
  published: (story) => [story.date?.slice(0, 10) ?? ''],
  language: (story) => [story.language],
  editorsNote: (story) => [story.editorsNote],
  source: (story) => [story.source],
  copyright: (story) => [story.copyright],
  usageTerms: (story) => [story.usageTerms],
} as const satisfies Readonly<Record<string, (story: Story) => readonly string[]>>;

export type StoryValue = keyof typeof STORY_VALUES;

/** The values of a field that none of `found` holds. Dates are written with and without signs between. */
export function lostValues(field: StoryValue, story: Story, found: readonly string[]): readonly string[] {
  const bare = (value: string) => (field === 'published' ? value.replace(/[-:]/g, '') : value).trim();
  const all = found.map(bare);
  return STORY_VALUES[field](story).filter(
    (value) => value !== '' && !all.some((one) => one.includes(bare(value))),
  );
}
