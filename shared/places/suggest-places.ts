import { CITIES } from './cities.ts';
import { COUNTRIES } from './countries.ts';
import { fold, foldSpelling, matchRank } from './fold.ts';
import { type Gazetteer, NO_GAZETTEER } from './gazetteer.ts';
import { countryNames, localCountries } from './local-countries.ts';
import { cityCode, cityNameIn } from './world-city.ts';

/** A place to offer, and where it comes from; `country` is the country's name beside a city. */
export interface PlaceSuggestion {
  readonly name: string;
  readonly source: 'library' | 'country' | 'city';
  readonly country?: string;
  /** What it is in a published scheme, see `Tag.code`; nothing for the library's own. */
  readonly code?: string;
}

interface Candidate extends PlaceSuggestion {
  readonly keys: readonly string[];
  /** ISO 3166-1 alpha-2, of a city. */
  readonly of?: string;
}

const MOST = 12;
/** One letter is in most of the world's cities. */
const SHORTEST_CITY = 2;
const bundled = new Map<string, readonly Candidate[]>();
const ENGLISH = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

/**
 * Places that answer what somebody has typed, at most 12, each name once: places the library has used
 * (`used`, most used first) before countries and cities, better matches before worse; accents and case make
 * no difference. Country names are written in `language` (a BCP 47 tag) where the runtime knows them, and
 * found by their English names too. An empty query offers the used ones. The cities of `world` come after
 * those that a desk files from.
 */
export function suggestPlaces(
  query: string,
  used: readonly string[],
  language: string,
  world: Gazetteer = NO_GAZETTEER,
): readonly PlaceSuggestion[] {
  const asked = fold(query);
  const known = used.map((name): Candidate => ({ name, source: 'library', keys: [fold(name)] }));
  const ranked: { readonly place: Candidate; readonly rank: number }[] = [];
  for (const place of asked === '' ? known : [...known, ...bundledPlaces(language)]) {
    const rank = rankOf(place, asked);
    if (rank !== null) ranked.push({ place, rank });
  }
  if (asked.length >= SHORTEST_CITY) {
    for (const city of world.cities) {
      const rank = bestRank(world.keysOf(city), asked);
      const place = { name: city.name, source: 'city', keys: [], of: city.country } as const;
      if (rank !== null && rank < 3) ranked.push({ place, rank: 1.5 + rank });
    }
  }
  // Array.sort is stable: within one rank the order of the lists stays.
  ranked.sort((a, b) => a.rank - b.rank);
  return firstOfEachName(ranked, language, world);
}

// The library's own come before everything, but not by a match inside a word: "mal" means Mali before it
// means Guatemala.
function rankOf(place: Candidate, asked: string): number | null {
  const best = bestRank(place.keys, asked);
  if (best === null) return null;
  return place.source === 'library' && best < 3 ? best / 10 : 1 + best;
}

function firstOfEachName(
  ranked: readonly { readonly place: Candidate }[],
  language: string,
  world: Gazetteer,
): readonly PlaceSuggestion[] {
  const seen = new Set<string>();
  const unique: PlaceSuggestion[] = [];
  const names = countryNames(language);
  for (const { place } of ranked) {
    if (unique.length === MOST) break;
    const { name, source, of } = place;
    const country = of === undefined ? undefined : (names(of) ?? ENGLISH.get(of));
    // Two cities may share a name (Tripoli); a country and a city that do (Singapore) are one entry.
    const city = of === undefined ? undefined : world.city(name, of);
    const shown = city ? cityNameIn(city, language) : name;
    const spelt = foldSpelling(shown);
    const key = source === 'city' ? `${spelt}/${of}` : spelt;
    if (seen.has(key) || (source === 'city' && seen.has(spelt))) continue;
    seen.add(key);
    const code = city ? cityCode(city) : place.code;
    unique.push({
      name: shown,
      source,
      ...(country !== undefined && { country }),
      ...(code !== undefined && { code }),
    });
  }
  return unique;
}

/** How well the best of these names answers. */
function bestRank(keys: readonly string[], asked: string): number | null {
  let best: number | null = null;
  for (const key of keys) {
    const rank = matchRank(key, asked);
    if (rank !== null && (best === null || rank < best)) best = rank;
  }
  return best;
}

function bundledPlaces(language: string): readonly Candidate[] {
  const known = bundled.get(language);
  if (known) return known;
  const countries = localCountries(language).map(
    ({ code, name, names }): Candidate => ({
      name,
      source: 'country',
      code: `iso3166:${code}`,
      keys: names.map(fold),
    }),
  );
  const names = countryNames(language);
  const cities = CITIES.map(
    ({ name, country }): Candidate => ({ name, source: 'city', keys: [fold(name)], of: country }),
  );
  const byName = new Intl.Collator(names('US') === undefined ? 'en' : language);
  const order = (a: Candidate, b: Candidate) => byName.compare(a.name, b.name);
  const places = [...countries.sort(order), ...cities.sort(order)];
  bundled.set(language, places);
  return places;
}
