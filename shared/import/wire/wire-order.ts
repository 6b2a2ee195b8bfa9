import type { WireIdentity } from './wire-facts.ts';

type Version = Pick<WireIdentity, 'version' | 'issued'>;

/**
 * Whether a version of an item is newer than another, the same or older: by its number where both have one, else by
 * when it was sent. Two that say neither are the same.
 */
export function wireOrder(one: Version, other: Version): 'newer' | 'same' | 'older' {
  const counted = comparedNumbers(one.version, other.version);
  if (counted !== 0) return counted > 0 ? 'newer' : 'older';
  if (one.issued === null || other.issued === null) return 'same';
  const apart = Date.parse(one.issued) - Date.parse(other.issued);
  return apart === 0 ? 'same' : apart > 0 ? 'newer' : 'older';
}

/** Agencies count in numbers of any length (`20260128093000123`). */
function comparedNumbers(one: string, other: string): number {
  const [left, right] = [one, other].map((version) =>
    /^\d{1,40}$/.exec(version)?.[0].replace(/^0+(?=\d)/, ''),
  );
  if (left === undefined || right === undefined) return 0;
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
