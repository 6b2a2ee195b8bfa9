import type { Tag } from '../../story/tag.ts';

/** Addresses of the schemes whose codes are addresses elsewhere; `CODE` stands for the value. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['medtop', 'http://cv.iptc.org/newscodes/mediatopic/CODE'],
  ['geo', 'geo:CODE'],
  // As others write it out, and as the wire does.
  ['wikidata', 'http://www.wikidata.org/entity/CODE'],
  ['wd', 'http://www.wikidata.org/entity/CODE'],
]);

/** The address (URI) that names what a tag means, or null where its code has none. */
export function tagAddress({ code }: Pick<Tag, 'code'>): string | null {
  if (code === undefined) return null;
  const at = code.indexOf(':');
  const address = SCHEMES.get(code.slice(0, at));
  return address?.replace('CODE', () => encodeURI(code.slice(at + 1))) ?? null;
}

/**
 * The scheme of a tag's code as an address (URI), and the value in it; null where the code belongs to no
 * scheme that has one.
 */
export function tagScheme({ code = '' }: Pick<Tag, 'code'>): {
  readonly address: string;
  readonly value: string;
} | null {
  const at = code.indexOf(':');
  const address = SCHEMES.get(code.slice(0, at));
  if (!address?.startsWith('http')) return null;
  return { address: address.replace('CODE', ''), value: code.slice(at + 1) };
}

/** The eight digits of a tag that is one of IPTC's Media Topics, or null. */
export function mediaTopic({ code = '' }: Pick<Tag, 'code'>): string | null {
  return /^medtop:(\d{8})$/.exec(code)?.[1] ?? null;
}
