import { type Accepted, accepted, refused } from '../../../forms/accepted.ts';

const MOST = 1_000_000;

/** A number of words, or nothing. */
export function acceptWordTarget(text: string): Accepted<number | null> {
  const given = text.trim().replace(/[\s,.’']/gu, '');
  if (given === '') return accepted(null);
  const words = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (words >= 1 && words <= MOST) return accepted(words);
  return refused('Give a number of words, for example 600.', true);
}
