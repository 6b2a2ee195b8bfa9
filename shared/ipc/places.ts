import { request } from './bridge-request.ts';

export const placeRequests = {
  /** The gazetteer, see `readCities`; only from now on it costs anything. */
  'places.cities': request().answers<string>(),
};
