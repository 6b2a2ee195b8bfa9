import type { Story, StoryFields } from './story.ts';

/**
 * For whom a part of a story is: `readers` may see it; the `desk` keeps it to itself, so that it leaves in a
 * desk copy alone; `listed` are the keys that Dateline does not know, each of which leaves where `site.json`
 * lists it.
 */
export type Audience = 'readers' | 'desk' | 'listed';

/**
 * Every part of a story, once. What is not here does not compile, and what is not for readers is in no
 * publication: writers of publications are given a story without it.
 */
export const AUDIENCE = {
  format: 'readers',
  version: 'readers',
  // Boxes and series name stories by it.
  id: 'readers',
  // Formats of the wire tell the versions of a story apart by them.
  created: 'readers',
  modified: 'readers',
  trail: 'desk',
  body: 'readers',
  headline: 'readers',
  standfirst: 'readers',
  kicker: 'readers',
  slug: 'readers',
  sections: 'readers',
  tags: 'readers',
  authors: 'readers',
  credits: 'readers',
  dateline: 'readers',
  // Generators are told whether it is a draft.
  status: 'desk',
  language: 'readers',
  date: 'readers',
  updated: 'readers',
  // Without who made them.
  corrections: 'readers',
  canonical: 'readers',
  image: 'readers',
  slugline: 'desk',
  assignee: 'desk',
  deadline: 'desk',
  // Formats of the wire carry it in a field of their own, where the site profile allows it.
  embargo: 'desk',
  priority: 'desk',
  note: 'desk',
  editorsNote: 'readers',
  source: 'readers',
  copyright: 'readers',
  usageTerms: 'readers',
  wordTarget: 'desk',
  series: 'readers',
  collections: 'desk',
  follows: 'desk',
  // Readers are told of the original by a link, never by its id.
  translationOf: 'desk',
  related: 'desk',
  extra: 'listed',
} as const satisfies Readonly<Record<keyof Story, Audience>>;

type PartFor<A extends Audience> = {
  [K in keyof Story]: (typeof AUDIENCE)[K] extends A ? K : never;
}[keyof Story];

/** What the desk keeps to itself: no published page says it. */
export type DeskOnlyField = Extract<PartFor<'desk' | 'listed'>, keyof StoryFields>;

/** The fields that readers may see. */
export type PublicFields = Omit<StoryFields, DeskOnlyField>;

/** What readers may see of a story. */
export type PublicStory = Pick<Story, PartFor<'readers'>>;

/** The story without anything that is not for readers. */
export function publicStory(story: Story): PublicStory {
  const parts = Object.entries(story).filter(([name]) => AUDIENCE[name as keyof Story] === 'readers');
  const corrections = story.corrections.map((correction) => ({ ...correction, who: '' }));
  return { ...Object.fromEntries(parts), corrections } as unknown as PublicStory;
}
