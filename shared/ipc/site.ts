import type { Site } from '../site-profile/site.ts';
import { siteSchema } from '../site-profile/site-schema.ts';
import { request } from './bridge-request.ts';

export const siteRequests = {
  'site.get': request().answers<Site>(),
  'site.save': request(siteSchema).answers<Site>(),
  'site.choosePicture': request().answers<string | null>(),
};
