import { cityMapping } from 'city-timezones';
import { describe, expect, it } from 'vitest';
import { citiesNamedElsewhere, gatherCities } from '../../../electron/places/gather-cities.ts';
import { renamedCities } from '../../../electron/places/newsroom-names.ts';
import { CITIES } from '../../../shared/places/cities.ts';
import { createGazetteer, type Gazetteer, NO_GAZETTEER } from '../../../shared/places/gazetteer.ts';
import { suggestPlaces } from '../../../shared/places/suggest-places.ts';
import { readCities } from '../../../shared/places/world-city.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import { knownNames } from '../../../shared/tags/known-names.ts';
import { createNameIndex } from '../../../shared/tags/name-index.ts';
import { NameCounter } from '../../../shared/tags/names-in-text.ts';
import { JUDGED_TAGS, JUDGED_TEXTS } from '../../shared/tags/judged-texts.ts';

const world = createGazetteer(readCities(gatherCities()));

function counterFor(one: Gazetteer, language: string, used: readonly Tag[]): NameCounter {
  const shelf = createNameIndex();
  for (const { written, tag, doubtful } of knownNames(used, language, one)) shelf.put(written, tag, doubtful);
  return new NameCounter(shelf, language);
}

const tagsIn = (text: string, used: readonly Tag[] = []) => counterFor(world, 'en', used).inText(text);

describe('the cities of the world', () => {
  it('have a country and a time zone that the program knows, the most peopled first', () => {
    expect(world.cities.length).toBeGreaterThan(7000);
    const zones = new Set(world.cities.map(({ zone }) => zone));
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(world.cities.every(({ country }) => /^[A-Z]{2}$/.test(country))).toBe(true);
    const people = world.cities.map((city) => city.people);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
  });

  it('are known by the names of other languages, and by older spellings', () => {
    expect(citiesNamedElsewhere().filter((place) => !world.city(place.slice(3), place.slice(0, 2)))).toEqual(
      [],
    );
    const zones = (dateline: string, language: string) =>
      world.placesCalled(dateline, language).map(({ name, zone }) => `${name} ${zone}`);
    expect(zones('عمّان', 'ar')).toEqual(['عمّان Asia/Amman']);
    expect(zones('القاهرة', 'ar')).toEqual(['القاهرة Africa/Cairo']);
    expect(zones('Kiev', 'en')).toEqual(['Kyiv Europe/Kyiv']);
    expect(zones('Kiew', 'de')).toEqual(['Kiew Europe/Kyiv']);
    expect(zones('Київ', 'uk')).toEqual(['Київ Europe/Kyiv']);
    expect(zones('Odessa', 'en')[0]).toBe('Odesa Europe/Kyiv');
    expect(zones('Oslo', 'nb')).toEqual(['Oslo Europe/Oslo']);
  });

  it('are called as newsrooms call them', () => {
    const written = new Set(cityMapping.map(({ city }) => city));
    expect(renamedCities().filter((name) => !written.has(name.slice(3)))).toEqual([]);
    const unknown = CITIES.filter(({ name, country }) => !world.city(name, country));
    expect(unknown.map(({ name }) => name)).toEqual([
      'Davos',
      'Sharm el-Sheikh',
      'Rafah',
      'Khan Younis',
      'Bethlehem',
      'Jenin',
    ]);
  });

  it.each([
    ['Rafah', ['Asia/Gaza']],
    ['Khartoum', ['Africa/Khartoum']],
    ['PORT SUDAN', ['Africa/Khartoum']],
    ['São Paulo', ['America/Sao_Paulo']],
    ['Odesa', ['Europe/Kyiv']],
    ['Latakia', ['Asia/Damascus']],
    ['Sudan', ['Africa/Khartoum']],
    ['Tripoli', ['Africa/Tripoli', 'Asia/Beirut']],
    ['Tripoli, Lebanon', ['Asia/Beirut']],
    ['London', ['Europe/London']],
    ['Russia', []],
    ['Nowhere at all', []],
    ['', []],
  ])('tell the time of a dateline from %s', (place, zones) => {
    expect(world.placesCalled(place, 'en').map(({ zone }) => zone)).toEqual(zones);
  });

  it('are suggested with their country and code, after those that desks file from', () => {
    expect(suggestPlaces('cairo', [], 'en', world)[0]).toEqual({
      name: 'Cairo',
      source: 'city',
      country: 'Egypt',
      code: 'geo:30.05,31.25',
    });
    expect(suggestPlaces('nyala', [], 'fr', world)).toEqual([
      { name: 'Nyala', source: 'city', country: 'Soudan', code: expect.stringMatching(/^geo:12\.0/) },
    ]);
    expect(suggestPlaces('sudan', [], 'en', world)[0]).toMatchObject({ name: 'Sudan', code: 'iso3166:SD' });
  });

  it('are found in a text where it says so, and not in names and words that are called like them', () => {
    expect(tagsIn('A market in Nyala was hit.')).toEqual([
      { name: 'Nyala', kind: 'place', code: expect.stringMatching(/^geo:/) },
    ]);
    expect(tagsIn('Reading is a pleasure, said Mr. Jackson. The Mobile was his.')).toEqual([]);
    expect(tagsIn('They went skiing in Jackson Hole.')).toEqual([]);
    expect(tagsIn('A market in Nyala was hit.', [{ name: 'Nyala', kind: 'place' }])).toEqual([
      { name: 'Nyala', kind: 'place' },
    ]);
  });

  it('put nothing wrong beside what editors find', () => {
    const same = (a: string, b: string) => a.replace(/['’]/g, '’') === b.replace(/['’]/g, '’');
    const languages = [...new Set(JUDGED_TEXTS.map(({ language }) => language))];
    const wrong = languages.flatMap((language) => {
      const [without, within] = [NO_GAZETTEER, world].map((one) => counterFor(one, language, JUDGED_TAGS));
      return JUDGED_TEXTS.filter((judged) => judged.language === language).flatMap(({ text, wanted }) => {
        const before = new Set(without?.inText(text).map(({ name }) => name));
        const names = within?.inText(text).map(({ name }) => name) ?? [];
        return names.filter((name) => !before.has(name) && !wanted.some((one) => same(one, name)));
      });
    });
    expect(wrong).toEqual([]);
  });
});
