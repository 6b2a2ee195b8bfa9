import { CITIES } from './cities.ts';
import { fold, foldSpelling } from './fold.ts';
import { localCountries } from './local-countries.ts';
import { cityNameIn, otherNames, type WorldCity } from './world-city.ts';

/** Where a dateline may be, and which time it is there. */
export interface PlaceOnEarth {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly zone: string;
}

/** The cities of the world, and what follows from them. */
export interface Gazetteer {
  /** The most peopled first. */
  readonly cities: readonly WorldCity[];
  /** The city of this English name in this country. */
  city(name: string, country: string): WorldCity | undefined;
  /** All its names as they are compared, see `fold`. */
  keysOf(city: WorldCity): readonly string[];
  /** The time zone of a country that has only one. */
  zoneOf(country: string): string | undefined;
  /**
   * What a dateline may mean, the likeliest first and at most two: a city, or a country of one time zone,
   * named as `language` (a BCP 47 tag) does. A country behind a comma says which is meant: "Tripoli,
   * Lebanon"; so do vowel signs, as in the Arabic for Amman and Oman.
   */
  placesCalled(dateline: string, language: string): readonly PlaceOnEarth[];
}

/** A city with less than this share of the people of its namesake is not the one that a desk means. */
const WORTH_ASKING = 0.15;

/** A city with fewer people than this is not meant by the name of a country: Lebanon in Tennessee. */
const PEOPLE_BESIDE_A_COUNTRY = 500_000;

/** The gazetteer of these cities. */
export function createGazetteer(cities: readonly WorldCity[]): Gazetteer {
  const byKey = new Map<string, WorldCity[]>();
  const keysByCity = new Map<WorldCity, readonly string[]>();
  const byName = (key: string, city: WorldCity) => {
    const same = byKey.get(key);
    if (!same) byKey.set(key, [city]);
    else if (!same.includes(city)) same.push(city);
  };
  const zones = new Map<string, Set<string>>();
  for (const city of cities) {
    const keys = [city.key, ...otherNames(city).map(({ name }) => fold(name))];
    for (const key of keys) byName(key, city);
    if (keys.length > 1) keysByCity.set(city, keys);
    zones.set(city.country, (zones.get(city.country) ?? new Set()).add(city.zone));
  }
  const zoneOf = (country: string) => {
    const known = [...(zones.get(country) ?? [])];
    if (known.length > MOST_NAMES) return undefined;
    const times = new Set(known.map(yearIn));
    return times.size === 1 ? known[0] : undefined;
  };

  /** The desk's own spellings, where the gazetteer has another: Odesa, Latakia. */
  function deskCities(key: string): readonly PlaceOnEarth[] {
    return CITIES.flatMap(({ name, country }) => {
      const zone = fold(name) === key ? zoneOf(country) : undefined;
      return zone === undefined ? [] : [{ name, country, zone }];
    });
  }

  function placesCalled(dateline: string, language: string): readonly PlaceOnEarth[] {
    const [written = '', behind = ''] = dateline.split(/[,،(]/u);
    const [place, hint] = [fold(written), fold(behind.replace(')', ''))];
    if (place === '') return [];
    const countries = localCountries(language);
    const isCalled = (code: string, key: string) =>
      countries.some((country) => country.code === code && country.names.some((name) => fold(name) === key));
    const inWorld = (byKey.get(place) ?? []).map((city) => ({ ...city, name: cityNameIn(city, language) }));
    const known = new Set(inWorld.map(({ country }) => country));
    const found: readonly (PlaceOnEarth & Partial<Pick<WorldCity, 'people' | 'others'>>)[] = [
      ...inWorld,
      ...deskCities(place).filter(({ country }) => !known.has(country)),
    ];
    const meant = hint === '' ? [] : found.filter(({ country }) => isCalled(country, hint));
    if (meant.length > 0) return meant.slice(0, 1);
    const [first, ...others] = found;
    const country = countries.find(({ code }) => isCalled(code, place));
    const zone = country && zoneOf(country.code);
    if (country && zone !== undefined && country.code !== first?.country) {
      const whole = { name: country.name, country: country.code, zone };
      const isSmall = !first || (first.people ?? PEOPLE_BESIDE_A_COUNTRY) < PEOPLE_BESIDE_A_COUNTRY;
      if (isSmall || isSpelt(written, country.names)) return [whole];
      return isSpelt(written, namesOf(first)) ? [first] : [first, whole];
    }
    if (!first) return [];
    const most = first.people ?? 0;
    const second = others.find(
      (other) =>
        other.country !== first.country &&
        other.zone !== first.zone &&
        (other.people ?? most) >= most * WORTH_ASKING,
    );
    return second ? [first, second] : [first];
  }

  return {
    cities,
    city: (name, country) => byKey.get(fold(name))?.find((city) => city.country === country),
    keysOf: (city) => keysByCity.get(city) ?? [city.key],
    zoneOf,
    placesCalled,
  };
}

/** Whether it is written with the very signs of one of these names, where it has any that tell words apart. */
function isSpelt(written: string, names: readonly string[]): boolean {
  const spelt = foldSpelling(written);
  return spelt !== fold(written) && names.some((name) => foldSpelling(name) === spelt);
}

function namesOf(place: PlaceOnEarth & Partial<Pick<WorldCity, 'others'>>): readonly string[] {
  return [place.name, ...otherNames({ others: place.others ?? '' }).map(({ name }) => name)];
}

/** One instant of each month of a year: two zones that agree on these have one time. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));

/** Some countries have two names for one time, as Palestine has; one with more has several times. */
const MOST_NAMES = 3;

function yearIn(timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return MONTHS.map((month) => clock.format(month)).join();
}

/** What is known before the gazetteer has been read. */
export const NO_GAZETTEER: Gazetteer = createGazetteer([]);
