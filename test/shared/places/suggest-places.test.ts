import { describe, expect, it } from 'vitest';
import { suggestPlaces } from '../../../shared/places/suggest-places.ts';

function names(query: string, used: readonly string[] = [], language = 'en'): readonly string[] {
  return suggestPlaces(query, used, language).map(({ name }) => name);
}

describe('suggestPlaces', () => {
  it('puts the library’s own places before the bundled ones', () => {
    expect(names('ca', ['Deir al-Camar', 'Calais'])).toEqual(
      expect.arrayContaining(['Calais', 'Deir al-Camar', 'Canada', 'Cairo']),
    );
    expect(names('ca', ['Deir al-Camar', 'Calais']).slice(0, 2)).toEqual(['Calais', 'Deir al-Camar']);
  });

  it('does not let a match inside a used name hide a better one', () => {
    const found = names('mal', ['Guatemala']);
    expect(found.slice(0, 5)).toEqual(['Malawi', 'Malaysia', 'Maldives', 'Mali', 'Malta']);
    expect(found.indexOf('Mali')).toBeLessThan(found.indexOf('Guatemala'));
  });

  it('offers an exact match before longer names', () => {
    expect(names('niger')).toEqual(['Niger', 'Nigeria']);
  });

  it.each([
    ['sao paulo', 'São Paulo'],
    ['CURACAO', 'Curaçao'],
    ['ndjamena', "N'Djamena"],
    ['chisinau', 'Chișinău'],
    ['port au prince', 'Port-au-Prince'],
    ['cote d’ivoire', 'Ivory Coast'],
    ['burma', 'Myanmar'],
    ['  usa ', 'United States'],
  ])('finds by %s the place %s', (query, place) => {
    expect(names(query)[0]).toBe(place);
  });

  it('writes countries in the language of the story and still finds them in English', () => {
    expect(names('syr', [], 'fr')[0]).toBe('Syrie');
    expect(names('egypt', [], 'ar')[0]).toBe('مصر');
    expect(names('مصر', [], 'ar')[0]).toBe('مصر');
    expect(names('الأردن', [], 'ar')[0]).toBe('الأردن');
    expect(names('الاردن', [], 'ar')[0]).toBe('الأردن');
  });

  it('falls back to English for a language that no runtime knows', () => {
    expect(names('syr', [], 'qaa')[0]).toBe('Syria');
    expect(names('syr', [], 'not a tag')[0]).toBe('Syria');
  });

  it('names each place once, and keeps apart two cities of one name', () => {
    expect(names('singapore')).toEqual(['Singapore']);
    expect(names('cairo', ['cairo'])).toEqual(['cairo']);
    expect(suggestPlaces('tripoli', [], 'en').map(({ country }) => country)).toEqual(['Lebanon', 'Libya']);
  });

  it('offers only used places before anything is typed, and never more than twelve', () => {
    expect(names('', ['Cairo', 'Kyiv'])).toEqual(['Cairo', 'Kyiv']);
    expect(names(' ')).toEqual([]);
    expect(names('a')).toHaveLength(12);
  });

  it('answers nothing to what is no place', () => {
    expect(names('qqqq')).toEqual([]);
    expect(names('.*')).toEqual([]);
  });
});
