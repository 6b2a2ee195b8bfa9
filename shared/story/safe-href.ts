import { hasControlCharacters } from './control-characters.ts';

/** White space, and characters that turn the direction of what follows, so that an address reads as another one. */
const NOT_IN_ADDRESSES = /[\s\u202a-\u202e\u2066-\u2069]/u;
/**
 * What follows `http:` in an address that every program reads alike: two slashes, a host without a user
 * before it, a port.
 */
const WEB = /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s\p{Cc}\p{Cf}/\\?#@:<>[\]^|%"`{}]+)(?::\d{1,5})?(?=[/?#]|$)/iu;
/** Two slashes at the start of an address name a host, also where they are written as a program may undo it. */
const HOST_FIRST = /^(?:[/\\]|%2f|%5c)(?:%[01][\da-f]|%20|%7f)*(?:[/\\]|%2f|%5c)/i;
/** Some mail programs add the file that such a letter names. */
const ATTACHED = /[?&](?:[^=&]*%[^=&]*|attach(?:ment)?)=/i;
const USER = /^(https?:\/\/)[^/\\?#]*@/i;

/**
 * The address as a story may hold it, or null when it may not: http, https and mailto, and addresses
 * relative to the page (including `#fragment`). White space around it is dropped. Null are control
 * characters, any other scheme (however spelled: `JaVaScRiPt:`, `java\nscript:`), an empty address, and
 * whatever leads to a host without saying so: `//host`, `\\host\share`, `/\host`, `http:host`,
 * `https://site@host`.
 */
export function safeHref(href: string): string | null {
  const address = href.trim();
  if (address === '' || hasControlCharacters(address) || NOT_IN_ADDRESSES.test(address)) return null;
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return /^mailto:./i.test(address) && !ATTACHED.test(address) ? address : null;
  // A backslash is a slash to browsers, and to other programs is none.
  const isPlain = !/^[^?#]*\\/.test(address);
  if (scheme === undefined)
    return isPlain && !HOST_FIRST.test(address.replace(/\p{Cf}/gu, '')) ? address : null;
  return isPlain && WEB.test(address) ? address : null;
}

/** What `safeHref` allows of the web alone: absolute, http or https. */
export function webHref(href: string): string | null {
  const address = safeHref(href);
  return address !== null && WEB.test(address) ? address : null;
}

/** What `safeHref` allows and another program may be asked to open: absolute, http, https or mailto. */
export function openableHref(href: string): string | null {
  const address = safeHref(href);
  return address !== null && (WEB.test(address) || /^mailto:/i.test(address)) ? address : null;
}

/**
 * As `safeHref`, of what others wrote: an address without its scheme (`//example.org/x`) is one of https, a
 * backslash within a path is encoded, a user's name and password are left out.
 */
export function repairedHref(href: string): string | null {
  const address = href
    .trim()
    .replace(USER, '$1')
    .replace(/^[^?#]*/, (path) => path.replaceAll('\\', '%5C'));
  const withScheme = /^\/\/[^/\\?#]*\./.test(address) ? webHref(`https:${address}`) : null;
  return withScheme ?? safeHref(address);
}
