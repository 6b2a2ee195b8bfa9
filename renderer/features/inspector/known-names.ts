import type { Suggestions } from '../../../shared/library/summary.ts';
import type { Site } from '../../../shared/site-profile/site.ts';

const FIRST_SECTIONS = ['Foreign News', 'News'];

/**
 * The library's suggestions with the site's authors and kickers before the rest, and sections to begin with where there
 * are none yet.
 */
export function withSite(suggestions: Suggestions, site: Site | null): Suggestions {
  const authors = new Set([...(site?.authors.map(({ name }) => name) ?? []), ...suggestions.authors]);
  const sections = new Set([...suggestions.sections, ...FIRST_SECTIONS]);
  const kickers = new Set([...(site?.kickers ?? []), ...suggestions.kickers]);
  return { ...suggestions, authors: [...authors], sections: [...sections], kickers: [...kickers] };
}
