// Vowel signs and the stretching stroke of Arabic, which dictionaries leave out; soft hyphens and joiners
// that are not seen.
const UNSEEN = /[\u0640\u064b-\u0652\u0670\u00ad\u200b\u2060\ufeff]/g;

/** A word as dictionaries write it: NFC, straight apostrophes, plain hyphens, no vowel signs. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replace(UNSEEN, '').replace(/[’ʼ‘]/g, "'").replace(/[‐‑]/g, '-');
}
