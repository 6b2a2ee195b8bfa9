import { fold, matchRank } from '../../../shared/places/fold.ts';
import { type Gazetteer, NO_GAZETTEER } from '../../../shared/places/gazetteer.ts';
import { suggestPlaces } from '../../../shared/places/suggest-places.ts';
import type { Tag, TagKind } from '../../../shared/story/tag.ts';
import type { Topic } from '../../../shared/tags/topic.ts';
import { tidyName } from './names.ts';

const PREFIXES: ReadonlyMap<string, TagKind> = new Map(
  Object.entries<TagKind>({
    person: 'person',
    people: 'person',
    place: 'place',
    organisation: 'organisation',
    organization: 'organisation',
    org: 'organisation',
    topic: 'topic',
    free: 'free',
    tag: 'free',
  }),
);

export interface TypedTag {
  /** Null when the person has not said. */
  readonly kind: TagKind | null;
  readonly name: string;
}

export interface TagSuggestion extends Tag {
  readonly source: 'library' | 'place' | 'scheme';
  /** Where a city is. */
  readonly country?: string;
  /** What a topic is a part of, the widest first. */
  readonly path?: readonly string[];
}

/** What there is beside the library's own tags. */
export interface TagSources {
  readonly places: Gazetteer;
  readonly topics: readonly Topic[];
}

export const NO_TAG_SOURCES: TagSources = { places: NO_GAZETTEER, topics: [] };

/** Splits `person: Vladimir Putin` into its kind and name; a prefix that is no kind stays part of the name. */
export function readTypedTag(typed: string): TypedTag {
  const match = /^\s*(\p{L}+)\s*:(.*)$/u.exec(typed);
  const kind = match?.[1] ? PREFIXES.get(match[1].toLowerCase()) : undefined;
  return kind ? { kind, name: tidyName(match?.[2] ?? '') } : { kind: null, name: tidyName(typed) };
}

/**
 * The tags that answer what is typed: the library's first, then places of the world and topics; none that
 * the story has.
 */
export function suggestTags(
  typed: string,
  known: readonly Tag[],
  chosen: readonly Tag[],
  language: string,
  world: TagSources = NO_TAG_SOURCES,
): readonly TagSuggestion[] {
  const { kind, name } = readTypedTag(typed);
  const asked = fold(name);
  const own = known
    .filter((tag) => kind === null || tag.kind === kind)
    .map((tag) => ({ tag, rank: matchRank(fold(tag.name), asked) }))
    .filter((entry): entry is { tag: Tag; rank: 0 | 1 | 2 | 3 } => entry.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ tag }): TagSuggestion => ({ ...tag, source: 'library' }));
  const places =
    kind === null || kind === 'place'
      ? suggestPlaces(name, [], language, world.places).map(
          ({ source: _, ...place }): TagSuggestion => ({ ...place, kind: 'place', source: 'place' }),
        )
      : [];
  const topics = kind === null || kind === 'topic' ? suggestTopics(asked, kind, world.topics) : [];
  return withoutRepeats([...own.slice(0, 8), ...places.slice(0, 5), ...topics.slice(0, 6)], chosen);
}

const foldedNames = new WeakMap<Topic, string>();

function foldedName(topic: Topic): string {
  const known = foldedNames.get(topic) ?? fold(topic.name);
  foldedNames.set(topic, known);
  return known;
}

/** Topics whose name answers what is typed; where only `topic:` is typed, the widest. */
function suggestTopics(
  asked: string,
  kind: TagKind | null,
  topics: readonly Topic[],
): readonly TagSuggestion[] {
  if (asked === '' && kind === null) return [];
  return topics
    .map((topic) => ({ topic, rank: asked === '' ? topic.path.length : matchRank(foldedName(topic), asked) }))
    .filter((entry): entry is { topic: Topic; rank: number } => entry.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ topic }): TagSuggestion => ({ ...topic, kind: 'topic', source: 'scheme' }));
}

/**
 * `tags` with the typed one at the end; its kind as typed, else as the library or the world knows the name,
 * else free.
 */
export function addTypedTag(
  tags: readonly Tag[],
  typed: string,
  known: readonly Tag[],
  language: string,
  world: TagSources = NO_TAG_SOURCES,
): readonly Tag[] {
  const { kind, name } = readTypedTag(typed);
  if (name === '') return tags;
  const key = fold(name);
  const same = suggestTags(name, known, [], language, world).filter((tag) => fold(tag.name) === key);
  const match = kind === null ? same[0] : same.find((tag) => tag.kind === kind);
  return addTag(tags, match ?? { name, kind: kind ?? 'free' });
}

/** The tag once it is of another kind; a place of the world has its code again. */
export function ofKind(name: string, kind: TagKind, language: string, { places }: TagSources): Tag {
  const key = fold(name);
  const found = kind === 'place' ? suggestPlaces(name, [], language, places) : [];
  const code = found.find((place) => fold(place.name) === key)?.code;
  return { name, kind, ...(code !== undefined && { code }) };
}

/** `tags` with `tag` at the end; a tag of the same name takes the new kind instead of standing there twice. */
export function addTag(tags: readonly Tag[], tag: Tag): readonly Tag[] {
  const key = fold(tag.name);
  const at = tags.findIndex((one) => fold(one.name) === key);
  const there = tags[at];
  if (!there) return [...tags, { name: tag.name, kind: tag.kind, ...codeOf(tag) }];
  if (there.kind === tag.kind || tag.kind === 'free') return tags;
  return tags.with(at, { name: there.name, kind: tag.kind, ...codeOf(tag) });
}

/** A code belongs to the kind that it was given with. */
function codeOf({ code }: Tag): Pick<Tag, 'code'> {
  return code === undefined ? {} : { code };
}

function withoutRepeats(tags: readonly TagSuggestion[], chosen: readonly Tag[]): readonly TagSuggestion[] {
  const seen = new Set(chosen.map((tag) => fold(tag.name)));
  const unique: TagSuggestion[] = [];
  for (const tag of tags) {
    const key = fold(tag.name);
    // Two kinds of one name (Georgia) are both offered, and two cities (Tripoli), unless the story has the
    // name already.
    const whole = [key, tag.kind, tag.country, tag.path?.at(-1)].join('/');
    if (seen.has(key) || seen.has(whole)) continue;
    seen.add(whole);
    unique.push(tag);
  }
  return unique;
}
