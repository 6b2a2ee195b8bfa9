import { z } from 'zod';
import type { Site } from '../site-profile/site.ts';
import { siteSchema } from '../site-profile/site-schema.ts';
import { request } from './bridge-request.ts';

export const siteRequests = {
  'site.get': request().answers<Site>(),
  /** `base` is the profile that was edited; null where it could not be read. */
  'site.save': request(z.strictObject({ site: siteSchema, base: siteSchema.nullable() })).answers<Site>(),
  'site.choosePicture': request().answers<string | null>(),
};
