import { CITIES } from './cities.ts';
import { fold } from './fold.ts';
import { localCountries } from './local-countries.ts';
import type { WorldCity } from './world-city.ts';

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
  /** The city of this name in this country. */
  city(name: string, country: string): WorldCity | undefined;
  /** The time zone of a country that has only one. */
  zoneOf(country: string): string | undefined;
  /**
   * What a dateline may mean, the likeliest first and at most two: a city, or a country of one time zone. A
   * country behind a comma says which is meant: "Tripoli, Lebanon".
   */
  placesCalled(dateline: string, language: string): readonly PlaceOnEarth[];
}

/** A city with less than this share of the people of its namesake is not the one that a desk means. */
const WORTH_ASKING = 0.15;

export function createGazetteer(cities: readonly WorldCity[]): Gazetteer {
  const byKey = new Map<string, WorldCity[]>();
  const zones = new Map<string, Set<string>>();
  for (const city of cities) {
    const same = byKey.get(city.key);
    if (same) same.push(city);
    else byKey.set(city.key, [city]);
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
    const [place = '', hint = ''] = dateline.split(/[,،(]/u).map((part) => fold(part.replace(')', '')));
    if (place === '') return [];
    const countries = localCountries(language);
    const isCalled = (code: string, key: string) =>
      countries.some((country) => country.code === code && country.names.some((name) => fold(name) === key));
    const inWorld = byKey.get(place) ?? [];
    const known = new Set(inWorld.map(({ country }) => country));
    const found: readonly (PlaceOnEarth & Partial<Pick<WorldCity, 'people'>>)[] = [
      ...inWorld,
      ...deskCities(place).filter(({ country }) => !known.has(country)),
    ];
    const meant = hint === '' ? [] : found.filter(({ country }) => isCalled(country, hint));
    if (meant.length > 0) return meant.slice(0, 1);
    const [first, ...others] = found;
    if (!first) {
      const country = countries.find(({ code }) => isCalled(code, place));
      const zone = country && zoneOf(country.code);
      return country && zone !== undefined ? [{ name: country.name, country: country.code, zone }] : [];
    }
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
    zoneOf,
    placesCalled,
  };
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
