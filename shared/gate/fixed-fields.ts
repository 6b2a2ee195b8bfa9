import { slugify } from '../story/slug.ts';
import type { StoryFields } from '../story/story.ts';
import type { Fix } from './row.ts';

/** What a fix changes in the story; null for one that is made elsewhere. `now` in milliseconds. */
export function fixedFields(fix: Fix, { headline }: StoryFields, now: number): Partial<StoryFields> | null {
  const instant = () => new Date(now).toISOString();
  switch (fix) {
    case 'slug-from-headline':
      return { slug: slugify(headline) };
    case 'date-now':
      return { date: instant() };
    case 'updated-now':
      return { updated: instant() };
    case 'confirm-clock':
      return null;
  }
}
