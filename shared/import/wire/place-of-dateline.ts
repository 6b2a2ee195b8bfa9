/** A month or a day of the week with a number beside it, in the languages of agencies: words and digits alone. */
const DAY =
  /[,\s]+(?:\p{L}{3,10}day|(?:\p{L}{3,10}\.?\s+\d\d?|\d\d?\.?\s+\p{L}{3,10}\.?)(?:,?\s+\d{4})?)(?:\s+\p{Lu}{2,6})?$/u;

/** The place in the words of a dateline (`MOSCOW, Monday (Reuters) -`); empty where they are a moment alone. */
export function placeOfDateline(said: string): string {
  const words = said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[-–—_]+$/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .trim();
  return /^\d/.test(words) ? '' : words.replace(DAY, '').replace(/[\s,]+$/, '');
}

/** `Geneva (dpa) - `, with which agencies begin a text; empty where it begins otherwise. */
export function placeInText(text: string): string {
  const start = text.trimStart().slice(0, 200);
  const place = PLACE.exec(start)?.[0] ?? '';
  return AGENCY.test(start.slice(place.length)) ? place.trim().replace(DAY, '') : '';
}

/** Up to three names parted by commas. */
const PLACE = /^\p{Lu}[\p{L} .'’/-]{1,40}(?:, \p{Lu}[\p{L} .'’-]{1,40}){0,2}(?=\s+\(|,\s[^(\n]{1,20}\s\()/u;
/** Perhaps a day, then who sends it in brackets, and a dash. */
const AGENCY = /^(?:, [^(\n]{1,20})?\s+\([^)\n]{2,40}\)\.?\s?[-–—_:]/u;
