import { z } from 'zod';
import { STORY_ID } from '../story.ts';
import { line } from './schema-parts.ts';

/** See `RelatedBox`. */
export const relatedBoxSchema = z.strictObject({
  type: z.literal('related'),
  story: z.string().regex(STORY_ID, 'is not the id of a story'),
  headline: line,
  label: line,
});
