import type { HandlersOf } from './handlers.ts';

/** `cities` gives the gazetteer, and reads it no earlier. */
export function placeHandlers(cities: () => Promise<string>): HandlersOf<'places'> {
  return { 'places.cities': () => cities() };
}
