import { z } from 'zod';
import { hasControlCharacters } from '../story/control-characters.ts';
import { arrangementSchema } from './arrangement-schema.ts';
import type { SavedSearch } from './saved-search.ts';

/** More than a desk can tell apart. */
export const MOST_SEARCHES = 200;
const oneLine = z.string().refine((text) => !hasControlCharacters(text), 'holds a control character');

/** Saved searches, as a window sends them and the library keeps them. */
export const savedSearchesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'is not an id'),
      name: oneLine.min(1).max(200),
      query: oneLine.max(1000),
      arrangement: arrangementSchema,
    }),
  )
  .max(MOST_SEARCHES) satisfies z.ZodType<readonly SavedSearch[]>;
