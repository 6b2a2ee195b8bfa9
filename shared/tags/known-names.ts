import { CITIES } from '../places/cities.ts';
import { fold } from '../places/fold.ts';
import { localCountries } from '../places/local-countries.ts';
import type { Tag, TagKind } from '../story/tag.ts';
import { knownOrganisations } from './organisations.ts';

/** A spelling and the tag that it stands for. */
export interface KnownName {
  readonly written: string;
  readonly tag: Tag;
}

/**
 * Everything that a text may name: the library's tags as the library writes them (`used`, most used first), then countries, cities and
 * organisations of the world. What the library has under any of its names is that tag.
 */
export function* knownNames(used: readonly Tag[], language: string): Generator<KnownName> {
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
  for (const { name } of CITIES) {
    yield { written: name, tag: bySpelling.get(fold(name)) ?? { name, kind: 'place' } };
  }
  for (const { tag, names } of knownOrganisations(language)) {
    const own = ownOf(bySpelling, names, 'organisation') ?? tag;
    for (const written of names) yield { written, tag: own };
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
