import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/places/fold.ts';
import { createGazetteer, NO_GAZETTEER } from '../../../shared/places/gazetteer.ts';
import { suggestPlaces } from '../../../shared/places/suggest-places.ts';
import { cityCode, printCities, readCities, type WorldCity } from '../../../shared/places/world-city.ts';

const city = (
  name: string,
  country: string,
  zone: string,
  people: number,
  at = '0,0',
  others = '',
): WorldCity => ({
  name,
  key: fold(name),
  country,
  zone,
  at,
  people,
  others,
});

const CAIRO = city('Cairo', 'EG', 'Africa/Cairo', 9_000_000, '30.05,31.25');
const TRIPOLI = city('Tripoli', 'LY', 'Africa/Tripoli', 1_000_000);
const TRABLUS = city('Tripoli', 'LB', 'Asia/Beirut', 150_000);
const CITIES = [
  CAIRO,
  city('London', 'GB', 'Europe/London', 8_000_000),
  city('Moscow', 'RU', 'Europe/Moscow', 10_000_000),
  city('Vladivostok', 'RU', 'Asia/Vladivostok', 600_000),
  TRIPOLI,
  city('London', 'CA', 'America/Toronto', 350_000),
  city('Gaza City', 'PS', 'Asia/Gaza', 500_000),
  city('Hebron', 'PS', 'Asia/Hebron', 200_000),
  TRABLUS,
  city('Beirut', 'LB', 'Asia/Beirut', 2_000_000),
  city('Alexandria', 'EG', 'Africa/Cairo', 5_000_000),
  city('Alexandria', 'US', 'America/New_York', 160_000),
  city('Kyiv', 'UA', 'Europe/Kyiv', 3_000_000, '0,0', '=Kiev|uk=Київ|ar=كييف'),
  city('Amman', 'JO', 'Asia/Amman', 1_000_000, '0,0', 'ar=عمّان'),
  city('Muscat', 'OM', 'Asia/Muscat', 700_000, '0,0', 'ar=مسقط'),
  city('Lebanon', 'US', 'America/New_York', 40_000),
  city('Malmö', 'NO', 'Europe/Oslo', 70_000),
  city('Malmo', 'SE', 'Europe/Oslo', 60_000),
  city('San José', 'CR', 'America/Costa_Rica', 1_000),
  city('San Jose', 'US', 'America/Los_Angeles', 150),
  city('San Jose', 'PH', 'Asia/Manila', 149),
];
const world = createGazetteer(CITIES);
const called = (dateline: string, language = 'en') =>
  world.placesCalled(dateline, language).map(({ name, country, zone }) => `${name} ${country} ${zone}`);

describe('a dateline means', () => {
  it.each([
    ['Cairo', ['Cairo EG Africa/Cairo']],
    ['  CAIRO ', ['Cairo EG Africa/Cairo']],
    ['Tripoli', ['Tripoli LY Africa/Tripoli', 'Tripoli LB Asia/Beirut']],
    ['Tripoli, Lebanon', ['Tripoli LB Asia/Beirut']],
    ['Tripoli (Libya)', ['Tripoli LY Africa/Tripoli']],
    ['Tripoli, Atlantis', ['Tripoli LY Africa/Tripoli', 'Tripoli LB Asia/Beirut']],
    ['London', ['London GB Europe/London']],
    ['London, Canada', ['London CA America/Toronto']],
    ['Alexandria', ['Alexandria EG Africa/Cairo']],
    ['Malmo', ['Malmö NO Europe/Oslo']],
    ['San José', ['San José CR America/Costa_Rica', 'San Jose US America/Los_Angeles']],
    ['Odesa', ['Odesa UA Europe/Kyiv']],
    ['Kiev', ['Kyiv UA Europe/Kyiv']],
    ['Київ', ['Kyiv UA Europe/Kyiv']],
    ['Lebanon', ['Lebanon LB Asia/Beirut']],
    ['Egypt', ['Egypt EG Africa/Cairo']],
    ['Palestine', ['Palestine PS Asia/Gaza']],
    ['UK', ['United Kingdom GB Europe/London']],
    ['Russia', []],
    ['France', []],
    ['Atlantis', []],
    ['', []],
    [', Lebanon', []],
  ])('by “%s”: %j', (dateline, places) => {
    expect(called(dateline)).toEqual(places);
  });

  it.each([
    ['عمّان', ['عمّان JO Asia/Amman']],
    ['عُمان', ['عُمان OM Asia/Muscat']],
    ['عمان', ['عمّان JO Asia/Amman', 'عُمان OM Asia/Muscat']],
    ['عمان، الأردن', ['عمّان JO Asia/Amman']],
    ['مسقط', ['مسقط OM Asia/Muscat']],
    ['كييف', ['كييف UA Europe/Kyiv']],
  ])('in Arabic by “%s”: %j', (dateline, places) => {
    expect(called(dateline, 'ar')).toEqual(places);
  });

  it('the country that a language calls so', () => {
    expect(called('Tripoli, Liban', 'fr')).toEqual(['Tripoli LB Asia/Beirut']);
    expect(called('Égypte', 'fr')).toEqual(['Égypte EG Africa/Cairo']);
    expect(called('Tripoli، لبنان', 'ar')).toEqual(['Tripoli LB Asia/Beirut']);
  });

  it('nothing, before the cities are known', () => {
    expect(NO_GAZETTEER.cities).toEqual([]);
    expect(NO_GAZETTEER.placesCalled('Cairo', 'en')).toEqual([]);
  });
});

describe('the time of a country', () => {
  it('is known where all of it has one, by whatever names', () => {
    expect(world.zoneOf('EG')).toBe('Africa/Cairo');
    expect(world.zoneOf('PS')).toBe('Asia/Gaza');
    expect(world.zoneOf('RU')).toBeUndefined();
    expect(world.zoneOf('US')).toBeUndefined();
    expect(world.zoneOf('FR')).toBeUndefined();
  });

  it('is not looked for where a country has more than three names for it', () => {
    const zones = ['Europe/Paris', 'Europe/Berlin', 'Europe/Rome', 'Europe/Madrid'];
    const of = (count: number) =>
      createGazetteer(zones.slice(0, count).map((zone) => city(zone, 'XX', zone, 1))).zoneOf('XX');
    expect(of(3)).toBe('Europe/Paris');
    expect(of(4)).toBeUndefined();
  });

  it('is another where only the summers differ', () => {
    const two = [city('Denver', 'XX', 'America/Denver', 2), city('Phoenix', 'XX', 'America/Phoenix', 1)];
    expect(createGazetteer(two).zoneOf('XX')).toBeUndefined();
  });
});

it('finds a city by its name and country', () => {
  expect(world.city('cairo', 'EG')).toBe(CAIRO);
  expect(world.city('Tripoli', 'LB')).toBe(TRABLUS);
  expect(world.city('Cairo', 'US')).toBeUndefined();
  expect(world.city('Atlantis', 'EG')).toBeUndefined();
  expect(cityCode(CAIRO)).toBe('geo:30.05,31.25');
});

it('reads the cities that it has written', () => {
  expect(readCities(printCities(CITIES))).toEqual(CITIES);
  expect(readCities('')).toEqual([]);
});

describe('what is offered of the world', () => {
  const offered = (query: string, used: readonly string[] = []) =>
    suggestPlaces(query, used, 'en', world).map(({ name, country }) =>
      country ? `${name}, ${country}` : name,
    );

  it('comes behind the cities of the desk, from two letters on, and by whole words', () => {
    expect(offered('malmo')).toEqual(['Malmö, Norway', 'Malmo, Sweden']);
    expect(offered('h')).not.toContain('Hebron, Palestine');
    expect(offered('he')).toContain('Hebron, Palestine');
    expect(offered('ebron')).toEqual([]);
    expect(offered('jose')).toContain('San Jose, Philippines');
    expect(offered('lon').indexOf('London, United Kingdom')).toBeLessThan(
      offered('lon').indexOf('London, Canada'),
    );
    expect(offered('cairo')).toEqual(['Cairo, Egypt']);
    expect(offered('malmo', ['Malmö'])).toEqual(['Malmö']);
  });

  it('has its code, and a country has its own', () => {
    const codes = (query: string) => suggestPlaces(query, ['Aleppo'], 'en', world).map(({ code }) => code);
    expect(codes('cairo')).toEqual(['geo:30.05,31.25']);
    expect(codes('egypt')).toEqual(['iso3166:EG']);
    // Strictly: a tag may not hold a code that is undefined.
    expect(suggestPlaces('aleppo', ['Aleppo'], 'en', world)).toStrictEqual([
      { name: 'Aleppo', source: 'library' },
    ]);
    expect(suggestPlaces('juba', [], 'en', world)).toEqual([
      { name: 'Juba', source: 'city', country: 'South Sudan' },
    ]);
    expect(suggestPlaces('juba', [], 'fr', world)[0]?.country).toBe('Soudan du Sud');
  });
});

describe('a city is offered', () => {
  const offered = (query: string, language: string) =>
    suggestPlaces(query, [], language, world).map(({ name, source }) => `${name} ${source}`);

  it('by any of its names, as the language of the story writes it', () => {
    expect(offered('kiev', 'en')).toEqual(['Kyiv city']);
    expect(offered('كيي', 'ar')).toEqual(['كييف city']);
    expect(offered('київ', 'uk')).toEqual(['Київ city']);
    expect(offered('muscat', 'ar')).toEqual(['مسقط city']);
  });

  it('beside the country that differs from it by a sign only', () => {
    expect(offered('عمان', 'ar')).toEqual(['عُمان country', 'عمّان city']);
  });
});
