import { groupedNumber } from '../../grouped-number.ts';
import { DatelineError } from '../../result.ts';

/**
 * Reading them takes about a second; ten times as many would take a minute, for the parser's time grows
 * with the square of their number.
 */
const MOST_NOTES = 2500;

const NOTE = /^[ \t>]*\[\^[^\]\s]+\]:/gm;

/** Refuses Markdown with more footnotes than can be read in a sensible time: throws DatelineError `too-large`. */
export function assertFewNotes(markdown: string): void {
  const notes = markdown.match(NOTE)?.length ?? 0;
  if (notes <= MOST_NOTES) return;
  const [found, most] = [notes, MOST_NOTES].map((count) => groupedNumber(count));
  const message =
    `The Markdown cannot be read as a story because it holds ${found} notes, and ${most} can be ` +
    'read: split it and import the parts.';
  throw new DatelineError('too-large', message);
}
