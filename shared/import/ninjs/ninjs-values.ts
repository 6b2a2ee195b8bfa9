/** An object of JSON whose values may be anything. */
export type JsonObject = { readonly [key: string]: unknown };

/** True for an object that is no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or a number as text, of a list its texts; else empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value)
    ? value
        .map(textOf)
        .filter((text) => text !== '')
        .join(' ')
    : '';
}

/** The list that a value is, or none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list, or of an object by their keys, which then are their names. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([name, one]) => (isJsonObject(one) ? [{ name, ...one }] : []));
  }
  return listOf(value).filter(isJsonObject);
}

/** What an item has beside its address. */
const SIGNS =
  /^(?:headlines?|title|bod(?:ies|y_\w+)|type|\$?standard|version[cC]reated|pub[sS]tatus|descriptions?\w*|renditions)$/;

/** Answers of services hold items a few steps down. */
const MAX_STEPS = 6;

/** The outermost items in a value. */
export function itemsIn(value: unknown, steps = 0): readonly JsonObject[] {
  if (steps > MAX_STEPS) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, steps + 1));
  if (!isJsonObject(value)) return [];
  const isNamed = ['uri', 'guid', '_id'].some((key) => typeof value[key] === 'string');
  if (isNamed && Object.keys(value).some((key) => SIGNS.test(key))) return [value];
  const inside = Object.values(value).flatMap((one) => itemsIn(one, steps + 1));
  if (inside.length > 0) return inside;
  const hasText = ['headline', 'body_html', 'body_text', 'body_xhtml'].some(
    (key) => typeof value[key] === 'string',
  );
  return hasText ? [value] : [];
}
