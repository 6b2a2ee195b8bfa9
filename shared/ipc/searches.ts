import { z } from 'zod';
import type { SavedSearches } from '../library/saved-search.ts';
import { savedSearchesSchema } from '../library/saved-search-schema.ts';
import { request } from './bridge-request.ts';

export const searchRequests = {
  'searches.list': request().answers<SavedSearches>(),
  /** All of them, in their order. */
  'searches.set': request(z.strictObject({ searches: savedSearchesSchema })).answers<SavedSearches>(),
};
