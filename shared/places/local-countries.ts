import { COUNTRIES, COUNTRY_ALIASES } from './countries.ts';

/** A country as a story of some language writes it. */
export interface LocalCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Whatever else finds it, and its name: English names and abbreviations. */
  readonly names: readonly string[];
}

/** Every country, named in `language` (a BCP 47 tag) where the runtime knows how, else in English. */
export function localCountries(language: string): readonly LocalCountry[] {
  const names = countryNames(language);
  return COUNTRIES.map(({ code, name }) => {
    const local = names(code) ?? name;
    return { code, name: local, names: [...new Set([local, name, ...(COUNTRY_ALIASES.get(code) ?? [])])] };
  });
}

/** What the runtime calls a country in a language; nothing for English, and where it does not know. */
export function countryNames(language: string): (code: string) => string | undefined {
  // English stays ours: the runtime's English names differ between versions ("Türkiye", "Myanmar (Burma)").
  if (/^en\b/i.test(language)) return () => undefined;
  try {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return (code) => names.of(code);
  } catch {
    return () => undefined;
  }
}
