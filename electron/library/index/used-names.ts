import type { StorySummary } from '../../../shared/library/summary.ts';
import { TAG_KINDS, type Tag } from '../../../shared/story/tag.ts';

/** A name that a story uses. Tags carry their kind, for two of one name may differ in it. */
export interface UsedName {
  readonly kind:
    | 'section'
    | 'tag'
    | 'author'
    | 'place'
    | 'series'
    | 'collection'
    | 'assignee'
    | 'kicker'
    | 'source'
    | 'follows'
    | 'translationOf';
  readonly name: string;
}

/** What of a story names something that other stories name too. */
export type NamesInUse = Pick<
  StorySummary,
  | 'sections'
  | 'tags'
  | 'authors'
  | 'credits'
  | 'dateline'
  | 'series'
  | 'collections'
  | 'assignee'
  | 'kicker'
  | 'source'
  | 'follows'
  | 'translationOf'
>;

/** Each once, however often the story has it. */
export function usedNames({
  sections,
  tags,
  authors,
  credits,
  dateline,
  series,
  collections,
  assignee,
  kicker,
  source,
  follows,
  translationOf,
}: NamesInUse): readonly UsedName[] {
  const names: UsedName[] = [
    ...sections.map((name): UsedName => ({ kind: 'section', name })),
    ...tags.map(({ kind, name }): UsedName => ({ kind: 'tag', name: `${kind} ${name}` })),
    ...authors.map((name): UsedName => ({ kind: 'author', name })),
    ...credits.map(({ name }): UsedName => ({ kind: 'author', name })),
    ...collections.map((name): UsedName => ({ kind: 'collection', name })),
    ...(series === '' ? [] : [{ kind: 'series', name: series } as const]),
    ...(assignee === '' ? [] : [{ kind: 'assignee', name: assignee } as const]),
    ...(kicker === '' ? [] : [{ kind: 'kicker', name: kicker } as const]),
    ...(source === '' ? [] : [{ kind: 'source', name: source } as const]),
    ...(translationOf === null ? [] : [{ kind: 'translationOf', name: translationOf } as const]),
    ...(follows === null ? [] : [{ kind: 'follows', name: follows } as const]),
    ...(dateline.place === '' ? [] : [{ kind: 'place', name: dateline.place } as const]),
  ];
  return [...new Map(names.map((used) => [`${used.kind} ${used.name}`, used])).values()];
}

/** What a name is compared by where stories are related; see `shared/page/related.ts`. */
export function nameKey({ kind, name }: UsedName): string {
  return (kind === 'tag' ? tagOf(name).name : name).normalize('NFC').toLowerCase();
}

/** The tag that `usedNames` made a name of. */
export function tagOf(name: string): Tag {
  const space = name.indexOf(' ');
  const kind = TAG_KINDS.find((known) => known === name.slice(0, space)) ?? 'free';
  return { kind, name: name.slice(space + 1) };
}
