import { cityMapping } from 'city-timezones';
import { fold } from '../../shared/places/fold.ts';
import { printCities, type WorldCity } from '../../shared/places/world-city.ts';
import { newsroomName } from './newsroom-names.ts';

/** Where the source has no ISO code. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ Kosovo: 'XK', Somaliland: 'SO' }),
);

/**
 * The cities of the world as a window takes them, the most peopled first. Costs some twenty milliseconds
 * and megabytes, once.
 */
export function gatherCities(): string {
  const cities = cityMapping.flatMap(({ city, iso2, country, timezone, lat, lng, pop }): WorldCity[] => {
    const code = COUNTRIES.get(country) ?? iso2;
    if (!/^[A-Z]{2}$/.test(code) || !timezone) return [];
    const at = `${lat.toFixed(2)},${lng.toFixed(2)}`;
    const name = newsroomName(city, code);
    return [{ name, key: fold(name), country: code, zone: timezone, at, people: Math.round(pop) }];
  });
  return printCities(cities.sort((a, b) => b.people - a.people));
}
