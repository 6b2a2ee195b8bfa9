import type { Site } from '../site-profile/site.ts';

/** The sizes of paper that documents are made for. */
export const PAPER_SIZES = ['a4', 'letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What a person calls each. */
export const PAPER_LABELS: Readonly<Record<PaperSize, string>> = { a4: 'A4', letter: 'Letter' };

/** ISO 3166-1 codes of where people print on US Letter. Source: Unicode CLDR 46, supplemental data, sizes of paper. */
const LETTER_REGIONS = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** A tag of a locale with what TypeScript does not know of it yet: the IANA time zones of its region. */
type Zoned = Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] };

/**
 * The paper that a desk prints on: that of the region which the site's language names (`en-US`), else of the
 * one that its time zone lies in, else A4.
 */
export function paperOf({ language, timeZone }: Pick<Site, 'language' | 'timeZone'>): PaperSize {
  const { region } = new Intl.Locale(language);
  const isLetter =
    region === undefined
      ? LETTER_REGIONS.some((one) => zonesOf(one).includes(timeZone))
      : LETTER_REGIONS.includes(region);
  return isLetter ? 'letter' : 'a4';
}

function zonesOf(region: string): readonly string[] {
  const locale: Zoned = new Intl.Locale(`und-${region}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
