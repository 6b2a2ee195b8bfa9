import { z } from 'zod';
import type { BlockOf, BlockType } from './block.ts';
import { codeSchema } from './blocks/code-schema.ts';
import { dividerSchema } from './blocks/divider-schema.ts';
import { embedSchema } from './blocks/embed-schema.ts';
import { figureSchema } from './blocks/figure-schema.ts';
import { gallerySchema } from './blocks/gallery-schema.ts';
import { headingSchema } from './blocks/heading-schema.ts';
import { keyPointsSchema } from './blocks/key-points-schema.ts';
import { listSchema } from './blocks/list-schema.ts';
import { paragraphSchema } from './blocks/paragraph-schema.ts';
import { pullQuoteSchema, quoteSchema } from './blocks/quote-schema.ts';
import { relatedBoxSchema } from './blocks/related-box-schema.ts';
import { tableSchema } from './blocks/table-schema.ts';

/** Apart from the models, so that a window which checks nothing does not load zod. */
const SCHEMAS = {
  paragraph: paragraphSchema,
  heading: headingSchema,
  list: listSchema,
  quote: quoteSchema,
  pullquote: pullQuoteSchema,
  figure: figureSchema,
  gallery: gallerySchema,
  divider: dividerSchema,
  keypoints: keyPointsSchema,
  embed: embedSchema,
  related: relatedBoxSchema,
  table: tableSchema,
  code: codeSchema,
} satisfies { readonly [T in BlockType]: z.ZodType<BlockOf<T>> };

type Schema = (typeof SCHEMAS)[keyof typeof SCHEMAS];

/** A block of a story as it lies on disk; sound, but not yet in canonical form. */
export const blockSchema = z.discriminatedUnion('type', Object.values(SCHEMAS) as [Schema, ...Schema[]]);
