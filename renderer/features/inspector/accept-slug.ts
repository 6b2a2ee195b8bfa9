import { isSlug, slugify } from '../../../shared/story/slug.ts';
import { type Accepted, accepted, refused } from '../../forms/accepted.ts';

/** The slug as a story may hold it; an empty one is allowed and means that none was given. */
export function acceptSlug(typed: string): Accepted<string> {
  const slug = typed.trim().normalize('NFC');
  if (slug === '' || isSlug(slug)) return accepted(slug);
  if (slug.length > 120) return refused(`A slug has at most 120 characters; this one has ${slug.length}.`);
  const instead = slugify(slug);
  const rule = 'A slug is lower-case letters and digits with single hyphens between them';
  // A hyphen at the end is a word about to begin.
  const unfinished = slug.endsWith('-') && isSlug(slug.slice(0, -1));
  return refused(instead === '' ? `${rule}.` : `${rule}, such as ${instead}.`, unfinished);
}
