import { zonedInstant } from '../../time/zoned-time.ts';

/** An instant as WordPress writes it: in the site's time zone, in Greenwich's, and as RSS does (RFC 822). */
export interface WxrDate {
  readonly local: string;
  readonly gmt: string;
  readonly rss: string;
}

/** `instant` is of ISO 8601 with an offset, `timeZone` an IANA name. */
export function wxrDate(instant: string, timeZone: string): WxrDate {
  const moment = new Date(instant);
  const iso = moment.toISOString();
  const wall = zonedInstant(moment, timeZone).slice(0, 16).replace('T', ' ');
  return {
    local: `${wall}:${iso.slice(17, 19)}`,
    gmt: iso.slice(0, 19).replace('T', ' '),
    rss: moment.toUTCString().replace('GMT', '+0000'),
  };
}
