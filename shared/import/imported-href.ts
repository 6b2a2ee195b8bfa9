import { repairedHref } from '../story/safe-href.ts';

/**
 * A link's address as files write it, made into one that a story may hold, or null, see `repairedHref`. As in
 * browsers, tabs and line ends inside are left out (so that they hide no scheme) and spaces are
 * percent-encoded.
 */
export function importedHref(given: string): string | null {
  const address = given
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/\s/g, (space) => encodeURIComponent(space));
  return repairedHref(address);
}
