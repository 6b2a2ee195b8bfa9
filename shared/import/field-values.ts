import { withoutControlCharacters } from '../story/control-characters.ts';
import { isSlug, slugify } from '../story/slug.ts';
import { storyFieldsSchema } from '../story/story-schema.ts';

/** One line of text as a field may hold it, control characters as spaces; null when it is too long. */
export function lineValue(value: string): string | null {
  const line = withoutControlCharacters(value);
  return storyFieldsSchema.shape.headline.safeParse(line).success ? line : null;
}

/** A name of a section, a tag or an author; null when it is empty or too long. */
export function nameValue(value: string): string | null {
  const name = withoutControlCharacters(value).trim();
  return storyFieldsSchema.shape.sections.safeParse([name]).success ? name : null;
}

/** Names without repeats, the unusable ones left out. */
export function nameValues(values: readonly string[]): readonly string[] {
  const names = values.map(nameValue).filter((name) => name !== null);
  return [...new Set(names)];
}

/** A slug as given where it is one, else made from what was given; null when nothing is left. */
export function slugValue(value: string): string | null {
  const given = value.trim();
  const slug = isSlug(given) ? given : slugify(given);
  return slug !== '' && isSlug(slug) ? slug : null;
}

/** A BCP 47 tag; the underscore that Open Graph writes (`en_US`) counts as a hyphen. */
export function languageValue(value: string): string | null {
  const tag = value.trim().replace(/_/g, '-');
  return tag !== '' && accepts('language', tag) ? tag : null;
}

/** An absolute http(s) address. */
export function addressValue(value: string): string | null {
  const address = value.trim();
  return accepts('canonical', address) ? address : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A publication date from the ways in which front matter and pages write it: ISO 8601, `2026-01-28 10:00
 * +0100`, `January 28, 2026`, `28 Jan 2026`. A time without an offset is taken as UTC. Null when it is none
 * of these.
 */
export function dateValue(value: string): string | null {
  const given = value.trim();
  if (accepts('date', given)) return given;
  const parts =
    /^(\d{4}-\d{2}-\d{2})[ tT]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2})?)?$/i.exec(
      given,
    );
  if (parts) {
    const [, day = '', time = '', , hours, minutes = '00'] = parts;
    const instant = `${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`;
    if (accepts('date', instant)) return instant;
  }
  const written = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(given);
  if (written) return dayOf(written[3], written[1], written[2]);
  const dayFirst = /(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})/u.exec(given);
  return dayFirst ? dayOf(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

function dayOf(year = '', month = '', day = ''): string | null {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && accepts('date', date) ? date : null;
}

/** The day of a dateline: of an instant, the day as written. */
export function dayValue(value: string): string | null {
  return dateValue(value)?.slice(0, 10) ?? null;
}

/** One line for a field that holds a name or nothing; null when it is too long. */
export function maybeNameValue(value: string): string | null {
  return value.trim() === '' ? '' : nameValue(value);
}

/** An instant; a day alone is none. */
export function instantValue(value: string): string | null {
  const instant = dateValue(value);
  return instant !== null && accepts('deadline', instant) ? instant : null;
}

/** Text of several lines, other control characters as spaces; null when it is too long. */
export function linesValue(value: string): string | null {
  const lines = value
    .split(/\r\n|[\r\n]/)
    .map((line) => withoutControlCharacters(line))
    .join('\n');
  return accepts('note', lines) ? lines : null;
}

type CheckedField = 'date' | 'language' | 'canonical' | 'deadline' | 'note';

function accepts(field: CheckedField, value: unknown): boolean {
  return storyFieldsSchema.shape[field].safeParse(value).success;
}
