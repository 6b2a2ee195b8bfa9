import type { Site } from '../site-profile/site.ts';
import type { StoryFields } from '../story/story.ts';

/**
 * The address at which the story is published: its canonical one, else the site's with the slug; null when
 * neither is known.
 */
export function pageAddress(
  fields: Pick<StoryFields, 'canonical' | 'slug'>,
  site: Pick<Site, 'address'>,
): string | null {
  return fields.canonical ?? storyAddress(fields.slug, site);
}

/** The address of a story of the site by its slug; null when the site has no address or the story no slug. */
export function storyAddress(slug: string, site: Pick<Site, 'address'>): string | null {
  if (site.address === '' || slug === '') return null;
  return `${site.address.replace(/[?#].*$/, '').replace(/\/+$/, '')}/${encodeURIComponent(slug)}/`;
}

/** `relative` (a path without `..`) as a browser resolves it against the page at `address` (RFC 3986, 5.2.3). */
export function besidePage(address: string, relative: string): string {
  const path = address.replace(/[?#].*$/, '');
  const folder = /^[a-z]+:\/\/[^/]*$/i.test(path) ? `${path}/` : path.slice(0, path.lastIndexOf('/') + 1);
  return folder + relative;
}
