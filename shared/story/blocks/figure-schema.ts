import { z } from 'zod';
import { MEDIA_NAME } from '../media-name.ts';
import { line } from './schema-parts.ts';

const pixels = z.int().min(1).max(1_000_000).exactOptional();
const share = z.number().min(0).max(1);

/** See `Figure`. */
export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  media: z.string().regex(MEDIA_NAME, 'is not the name of a picture'),
  width: pixels,
  height: pixels,
  alt: line,
  caption: line,
  credit: line,
  licence: line.exactOptional(),
  focus: z.strictObject({ x: share, y: share }).exactOptional(),
});
