import { TAG_CODE } from '../../story/tag.ts';

/** Addresses of vocabularies by which an item may name a subject, and the scheme that a tag has for each. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\//i, 'medtop'],
  [/^https?:\/\/cv\.iptc\.org\/newscodes\/subjectcode\//i, 'subj'],
  [/^https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\//i, 'wd'],
  [/^https?:\/\/cvx?\.iptc\.org\/iso3166-1a2\//i, 'iso3166'],
  [/^geo:/i, 'geo'],
];

/** What schemes are called by other names in items. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['iso3166-1a2', 'iso3166'],
  ['iptc', 'subj'],
]);

/**
 * A code as tags have it (`medtop:20000350`) from a scheme and a value, from `scheme:value`, or from an address; null
 * where it is none. The seventeen topics at the top have the same number in IPTC's subject codes and in its Media
 * Topics, so that those are Media Topics.
 */
export function subjectCode(value: string, scheme = ''): string | null {
  const said = value.trim();
  const address = ADDRESSES.find(([pattern]) => pattern.test(said));
  if (address) return tidy(address[1], said.replace(address[0], ''));
  const byScheme = ADDRESSES.find(([pattern]) => pattern.test(scheme));
  if (byScheme) return tidy(byScheme[1], said);
  if (scheme !== '' && !/^https?:/i.test(scheme)) return tidy(scheme.toLowerCase(), said);
  const parts = /^([a-z][\w.-]{0,39}):(?!\/\/)(\S+)$/i.exec(said);
  if (parts) return tidy((parts[1] ?? '').toLowerCase(), parts[2] ?? '');
  return /^\d{8}$/.test(said) ? tidy('subj', said) : null;
}

function tidy(named: string, value: string): string | null {
  const scheme = SCHEMES.get(named) ?? named.replaceAll('_', '-');
  const isTopic = scheme === 'subj' && (/^2\d{7}$/.test(value) || /^(?:0[1-9]|1[0-7])000000$/.test(value));
  const code = `${isTopic ? 'medtop' : scheme}:${scheme === 'iso3166' ? value.toUpperCase() : value}`;
  return TAG_CODE.test(code) ? code : null;
}
