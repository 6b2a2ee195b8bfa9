import { z } from 'zod';
import { listSchema } from './list-schema.ts';
import { paragraphSchema } from './paragraph-schema.ts';
import { inlines } from './schema-parts.ts';

const quoteFields = {
  children: z.array(z.discriminatedUnion('type', [paragraphSchema, listSchema])).min(1),
  attribution: inlines,
};

/** See `Quote`. */
export const quoteSchema = z.strictObject({ type: z.literal('quote'), ...quoteFields });

/** See `PullQuote`. */
export const pullQuoteSchema = z.strictObject({ type: z.literal('pullquote'), ...quoteFields });
