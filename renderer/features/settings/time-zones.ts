import { fold } from '../../../shared/places/fold.ts';

/** Every IANA time zone that the runtime knows, UTC first. */
export const TIME_ZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

/** Zones whose name or city answers what is typed: those that begin with it first. */
export function suggestTimeZones(typed: string, most = 50): readonly string[] {
  const asked = key(typed);
  const begins: string[] = [];
  const holds: string[] = [];
  for (const zone of TIME_ZONES) {
    const name = key(zone);
    const city = name.slice(name.lastIndexOf('/') + 1);
    if (name.startsWith(asked) || city.startsWith(asked)) begins.push(zone);
    else if (name.includes(asked)) holds.push(zone);
  }
  return [...begins, ...holds].slice(0, most);
}

const offsets = new Map<string, string>();

/** `UTC+3` as it is in that zone today. */
export function offsetOf(zone: string): string {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = name.replace('GMT', 'UTC').replace('UTC+0', 'UTC');
  offsets.set(zone, offset);
  return offset;
}

function key(zone: string): string {
  return fold(zone.replaceAll('_', ' '));
}
