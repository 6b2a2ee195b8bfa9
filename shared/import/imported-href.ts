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
  return repairedHref(behindRedirect(address));
}

/** Programs that lead each link through a page of their own, and where in its address the link's own is. */
const REDIRECTS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'q|url'],
  [/^https?:\/\/(?:[a-z0-9-]+\.)*safelinks\.protection\.outlook\.com\/\?/i, 'url'],
  [/^https?:\/\/l\.facebook\.com\/l\.php\?/i, 'u'],
];

function behindRedirect(address: string): string {
  const [, key] = REDIRECTS.find(([page]) => page.test(address)) ?? [];
  const given = key === undefined ? undefined : new RegExp(`[?&](?:${key})=([^&#]+)`).exec(address)?.[1];
  if (given === undefined) return address;
  try {
    const behind = decodeURIComponent(given);
    return /^https?:\/\//i.test(behind) ? behind.replace(/\s/g, encodeURIComponent) : address;
  } catch {
    return address;
  }
}
