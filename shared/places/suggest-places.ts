import { CITIES } from './cities.ts';
import { COUNTRIES } from './countries.ts';
import { fold, matchRank } from './fold.ts';
import { countryNames, localCountries } from './local-countries.ts';

/** A place to offer, and where it comes from; `country` is the country's name beside a city. */
export interface PlaceSuggestion {
  readonly name: string;
  readonly source: 'library' | 'country' | 'city';
  readonly country?: string;
}

interface Candidate extends PlaceSuggestion {
  readonly keys: readonly string[];
}

const MOST = 12;
const bundled = new Map<string, readonly Candidate[]>();

/**
 * Places that answer what somebody has typed, at most 12, each name once: places the library has used (`used`, most
 * used first) before countries and cities, better matches before worse; accents and case make no difference. Country names are written in
 * `language` (a BCP 47 tag) where the runtime knows them, and found by their English names too. An empty query offers the used ones.
 */
export function suggestPlaces(
  query: string,
  used: readonly string[],
  language: string,
): readonly PlaceSuggestion[] {
  const asked = fold(query);
  const known = used.map((name): Candidate => ({ name, source: 'library', keys: [fold(name)] }));
  const ranked: { readonly place: Candidate; readonly rank: number }[] = [];
  for (const place of asked === '' ? known : [...known, ...bundledPlaces(language)]) {
    const rank = rankOf(place, asked);
    if (rank !== null) ranked.push({ place, rank });
  }
  // Array.sort is stable: within one rank the order of the lists stays.
  ranked.sort((a, b) => a.rank - b.rank);
  return firstOfEachName(ranked.map(({ place }) => place)).slice(0, MOST);
}

// The library's own come before everything, but not by a match inside a word: "mal" means Mali before it means Guatemala.
function rankOf(place: Candidate, asked: string): number | null {
  const ranks = place.keys.map((key) => matchRank(key, asked)).filter((rank) => rank !== null);
  if (ranks.length === 0) return null;
  const best = Math.min(...ranks);
  return place.source === 'library' && best < 3 ? best / 10 : 1 + best;
}

function firstOfEachName(places: readonly Candidate[]): readonly PlaceSuggestion[] {
  const seen = new Set<string>();
  const unique: PlaceSuggestion[] = [];
  for (const { name, source, country } of places) {
    // Two cities may share a name (Tripoli); a country and a city that do (Singapore) are one entry.
    const key = source === 'city' ? `${fold(name)}/${country}` : fold(name);
    if (seen.has(key) || (source === 'city' && seen.has(fold(name)))) continue;
    seen.add(key);
    unique.push(country === undefined ? { name, source } : { name, source, country });
  }
  return unique;
}

function bundledPlaces(language: string): readonly Candidate[] {
  const known = bundled.get(language);
  if (known) return known;
  const countries = localCountries(language).map(
    ({ name, names }): Candidate => ({ name, source: 'country', keys: names.map(fold) }),
  );
  const names = countryNames(language);
  const english = new Map(COUNTRIES.map(({ code, name }) => [code, name]));
  const cities = CITIES.map(({ name, country }): Candidate => {
    const place = { name, source: 'city', keys: [fold(name)] } as const;
    const of = names(country) ?? english.get(country);
    return of === undefined ? place : { ...place, country: of };
  });
  const byName = new Intl.Collator(names('US') === undefined ? 'en' : language);
  const order = (a: Candidate, b: Candidate) => byName.compare(a.name, b.name);
  const places = [...countries.sort(order), ...cities.sort(order)];
  bundled.set(language, places);
  return places;
}
