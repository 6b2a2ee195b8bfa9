/**
 * A slug as published in an address: letters and digits of any script, single hyphens between, at most 120
 * characters.
 */
export const SLUG = /^(?=.{1,120}$)[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

/** True for a slug that may stand in an address and as a file name. */
export function isSlug(value: string): boolean {
  return SLUG.test(value) && value === value.toLowerCase().normalize('NFC');
}

/**
 * A slug made from a headline or from what somebody typed: lower case, Latin accents dropped, other scripts
 * kept, everything else a hyphen, cut at a word end near 80 characters. Empty when nothing usable is left;
 * never contains `/`, `\` or `..`.
 */
export function slugify(value: string): string {
  const plain = value
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  if (plain.length <= 80) return plain;
  const cut = plain.slice(0, 81);
  const end = cut.lastIndexOf('-');
  return (end > 20 ? cut.slice(0, end) : Array.from(plain).slice(0, 60).join('')).normalize('NFC');
}
