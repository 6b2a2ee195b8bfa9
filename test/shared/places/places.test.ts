import { describe, expect, it } from 'vitest';
import { CITIES } from '../../../shared/places/cities.ts';
import { COUNTRIES, COUNTRY_ALIASES } from '../../../shared/places/countries.ts';
import { fold } from '../../../shared/places/fold.ts';

describe('the bundled places', () => {
  it('holds every code of ISO 3166-1 once', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toHaveLength(249);
    expect(new Set(codes).size).toBe(249);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it('names every country differently, in a name that could stand in a story', () => {
    const names = COUNTRIES.map(({ name }) => name);
    expect(new Set(names.map(fold)).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.trim());
    expect(names).not.toContain('');
  });

  it('agrees with the region names that the runtime knows', () => {
    const runtime = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const { code } of COUNTRIES) expect(runtime.of(code), code).toBeTypeOf('string');
  });

  it('gives other names only to countries of the list', () => {
    const codes = new Set(COUNTRIES.map(({ code }) => code));
    for (const code of Object.keys(COUNTRY_ALIASES)) expect(codes).toContain(code);
  });

  it('holds about two hundred cities, each once in its country', () => {
    expect(CITIES.length).toBeGreaterThanOrEqual(200);
    const keys = CITIES.map(({ name, country }) => `${name}/${country}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, country } of CITIES) {
      expect(name).toMatch(/^\p{Lu}/u);
      expect(country).toMatch(/^[A-Z]{2}$/);
    }
  });
});
