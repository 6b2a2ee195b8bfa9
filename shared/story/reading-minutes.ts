/**
 * Words a minute that an adult reads silently, where it is far from the 238 of English (Brysbaert 2019;
 * Trauzettel-Klosinski 2012).
 */
const WORDS_PER_MINUTE: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    ar: 138,
    de: 179,
    es: 218,
    fi: 161,
    fr: 195,
    he: 187,
    it: 188,
    ja: 193,
    nl: 202,
    pl: 166,
    pt: 181,
    ru: 184,
    sl: 180,
    sv: 199,
    tr: 166,
    zh: 158,
  }),
);

/** Minutes it takes to read `words` words, rounded; 0 for no words, else at least 1. */
export function readingMinutes(words: number, language: string): number {
  if (words === 0) return 0;
  const base = language.toLowerCase().split('-')[0] ?? '';
  return Math.max(1, Math.round(words / (WORDS_PER_MINUTE.get(base) ?? 238)));
}
