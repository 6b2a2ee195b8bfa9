import { DatelineError } from '../../../shared/result.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';

/** The site profile; that of a new library where site.json is damaged, which is for others to complain of. */
export async function siteOrUsual(library: { site(): Promise<Site> }): Promise<Site> {
  try {
    return await library.site();
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return defaultSite();
  }
}
