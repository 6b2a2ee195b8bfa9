import { CITIES } from '../places/cities.ts';
import { fold } from '../places/fold.ts';
import { type Gazetteer, NO_GAZETTEER } from '../places/gazetteer.ts';
import { localCountries } from '../places/local-countries.ts';
import { cityCode } from '../places/world-city.ts';
import type { Tag, TagKind } from '../story/tag.ts';
import { knownOrganisations } from './organisations.ts';

/** A spelling and the tag that it stands for. */
export interface KnownName {
  readonly written: string;
  readonly tag: Tag;
  /** It is as well a surname or a common word: only where the text says "in" it is a place. */
  readonly doubtful?: boolean;
}

/** Smaller towns are named in texts less often than the people and things that are called like them. */
const PEOPLE_OF_A_CITY = 100_000;

/**
 * Everything that a text may name: the library's tags as the library writes them (`used`, most used first),
 * then countries, cities and organisations of the world, and the large cities of `world`. What the library
 * has under any of its names is that tag.
 */
export function* knownNames(
  used: readonly Tag[],
  language: string,
  world: Gazetteer = NO_GAZETTEER,
): Generator<KnownName> {
  const bySpelling = new Map<string, Tag>();
  const byCode = new Map<string, Tag>();
  for (const tag of used) {
    const key = fold(tag.name);
    if (!bySpelling.has(key)) bySpelling.set(key, tag);
    if (tag.code !== undefined && !byCode.has(tag.code)) byCode.set(tag.code, tag);
    yield { written: tag.name, tag };
  }
  for (const { code, name, names } of localCountries(language)) {
    const ownCode = `iso3166:${code}`;
    const own = byCode.get(ownCode) ?? ownOf(bySpelling, names, 'place');
    const tag: Tag = own ?? { name, kind: 'place', code: ownCode };
    for (const written of names) yield { written, tag };
  }
  for (const { name, country } of CITIES) {
    const city = world.city(name, country);
    const tag: Tag = { name, kind: 'place', ...(city && { code: cityCode(city) }) };
    yield { written: name, tag: bySpelling.get(fold(name)) ?? tag };
  }
  for (const { tag, names } of knownOrganisations(language)) {
    const own = ownOf(bySpelling, names, 'organisation') ?? tag;
    for (const written of names) yield { written, tag: own };
  }
  for (const city of world.cities) {
    if (city.people < PEOPLE_OF_A_CITY) break;
    const tag: Tag = { name: city.name, kind: 'place', code: cityCode(city) };
    yield { written: city.name, tag: bySpelling.get(city.key) ?? tag, doubtful: true };
  }
}

/** The library's tag under one of these names; another kind of thing may be called so too. */
function ownOf(
  bySpelling: ReadonlyMap<string, Tag>,
  names: readonly string[],
  kind: TagKind,
): Tag | undefined {
  return names
    .map((name) => bySpelling.get(fold(name)))
    .find((tag) => tag !== undefined && (tag.kind === kind || tag.kind === 'free'));
}
