import { cityMapping } from 'city-timezones';
import { fold } from '../../shared/places/fold.ts';
import { printCities, type WorldCity } from '../../shared/places/world-city.ts';
import CITY_NAMES from './city-names.json';
import { newsroomName, otherSpellings } from './newsroom-names.ts';

/** Where the source has no ISO code. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ Kosovo: 'XK', Somaliland: 'SO' }),
);

/**
 * The cities of the world as a window takes them, the most peopled first. Costs some twenty milliseconds
 * and megabytes, once.
 */
export function gatherCities(): string {
  const cities = cityMapping.flatMap(
    ({ city: written, iso2, country, timezone, lat, lng, pop }): WorldCity[] => {
      const code = COUNTRIES.get(country) ?? iso2;
      if (!/^[A-Z]{2}$/.test(code) || !timezone) return [];
      const at = `${lat.toFixed(2)},${lng.toFixed(2)}`;
      const name = newsroomName(written, code);
      const others = written === name ? '' : `=${written}`;
      return [{ name, key: fold(name), country: code, zone: timezone, at, people: Math.round(pop), others }];
    },
  );
  return printCities(withOtherNames(cities.sort((a, b) => b.people - a.people)));
}

/** Of two cities of one name in one country it is the larger one that other languages have a name for. */
function withOtherNames(cities: readonly WorldCity[]): readonly WorldCity[] {
  const left = new Map(Object.entries<string>(CITY_NAMES));
  return cities.map((city) => {
    const place = `${city.country} ${city.name}`;
    const names = [city.others, left.get(place), ...otherSpellings(place).map((name) => `=${name}`)];
    left.delete(place);
    return { ...city, others: names.filter(Boolean).join('|') };
  });
}

/** The cities that have names in other languages, behind their country's code. */
export function citiesNamedElsewhere(): readonly string[] {
  return Object.keys(CITY_NAMES);
}
