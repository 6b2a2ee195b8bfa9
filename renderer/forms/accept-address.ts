import { webHref } from '../../shared/story/safe-href.ts';
import { type Accepted, accepted, refused } from './accepted.ts';

/** An absolute http or https address, or null when nothing is typed. */
export function acceptAddress(typed: string): Accepted<string | null> {
  const address = typed.trim();
  if (address === '') return accepted(null);
  const begins = address.toLowerCase();
  const unfinished = 'https://'.startsWith(begins) || 'http://'.startsWith(begins);
  if (!/^https?:\/\//i.test(address)) {
    return refused('Write the whole address, beginning with https:// or http://.', unfinished);
  }
  if (/[\s\p{Cc}]/u.test(address)) return refused('An address has no spaces in it; write %20 for a space.');
  if (!URL.canParse(address) || webHref(address) !== address) {
    return refused(
      'This is not a complete address; write it as https://example.org/page, without a user’s name or backslashes.',
      unfinished,
    );
  }
  return accepted(address);
}
