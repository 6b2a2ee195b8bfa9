/**
 * Text as it is compared when somebody types a name: case, accents, vowel signs, apostrophes and runs of
 * white space make no difference, and neither do the Turkish dotless i, the Arabic forms of alef or the
 * tatweel.
 */
export function fold(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ\u0640]/gu, '')
    .replace(/ı/gu, 'i')
    .replace(/\u0671/gu, '\u0627')
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .trim();
}

/** As `fold`, but with the signs that tell names apart in scripts without vowels: Amman and Oman in Arabic. */
export function foldSpelling(value: string): string {
  const composed = value.normalize('NFC').trim();
  return /\p{M}/u.test(composed) ? composed.toLowerCase() : fold(value);
}

/**
 * How well `folded` answers a folded query: 0 the same, 1 begins with it, 2 a word begins with it, 3 holds
 * it; null not at all.
 */
export function matchRank(folded: string, query: string): 0 | 1 | 2 | 3 | null {
  const at = folded.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return folded.length === query.length ? 0 : 1;
  return ` ${folded}`.includes(` ${query}`) ? 2 : 3;
}
