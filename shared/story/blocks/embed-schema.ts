import { z } from 'zod';
import { webHref } from '../safe-href.ts';
import { line } from './schema-parts.ts';

/** See `Embed`. */
export const embedSchema = z.strictObject({
  type: z.literal('embed'),
  href: z.string().refine((href) => webHref(href) === href, 'is not an address of the web'),
  title: line,
  description: line,
});
