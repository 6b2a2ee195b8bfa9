import type { StorySummary } from '../library/summary.ts';
import type { Tag, TagKind } from '../story/tag.ts';

export type RelatedCandidate = Pick<
  StorySummary,
  'id' | 'status' | 'sections' | 'tags' | 'language' | 'date' | 'modified'
>;
export type RelatedTo = Pick<StorySummary, 'id' | 'sections' | 'tags' | 'language'>;

/** A shared name says more than a shared section, which every story of a desk has. */
const TAG_WEIGHT: Readonly<Record<TagKind, number>> = {
  person: 4,
  organisation: 3,
  topic: 3,
  place: 2,
  free: 2,
};
const SECTION_WEIGHT = 1;
/** A reader of this page may not read the other language. */
const OTHER_LANGUAGE = 0.5;

/**
 * The stories to offer under this one, best first: only those that share a section or a tag, and never the story
 * itself, a pitch, or what has been spiked or archived. What readers can already open (published, corrected) comes before what
 * is still being worked on; then the more shared, then the newer.
 */
export function relatedStories<T extends RelatedCandidate>(
  story: RelatedTo,
  candidates: readonly T[],
  limit = 3,
): T[] {
  const sections = new Set(story.sections.map(key));
  const tags = new Map(story.tags.map((tag) => [key(tag.name), tag]));
  const best: Scored<T>[] = [];
  for (const candidate of candidates) {
    if (candidate.id === story.id || !mayBeOffered(candidate)) continue;
    const points = score(candidate, story.language, sections, tags);
    if (points > 0) keepBest(best, { candidate, points, newest: keysOf(candidate).newest }, limit);
  }
  return best.map(({ candidate }) => candidate);
}

interface Scored<T> {
  readonly candidate: T;
  readonly points: number;
  readonly newest: number;
}

/** Puts `next` into its place among the best, which are few: a whole library is gone through for every story of an export. */
function keepBest<T extends RelatedCandidate>(best: Scored<T>[], next: Scored<T>, limit: number): void {
  const behind = best.findIndex((kept) => order(next, kept) < 0);
  if (behind >= 0) best.splice(behind, 0, next);
  else best.push(next);
  if (best.length > limit) best.pop();
}

function order(a: Scored<RelatedCandidate>, b: Scored<RelatedCandidate>): number {
  return (
    Number(isOut(b.candidate)) - Number(isOut(a.candidate)) ||
    b.points - a.points ||
    b.newest - a.newest ||
    (a.candidate.id < b.candidate.id ? -1 : 1)
  );
}

interface Keys {
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly newest: number;
}

/** Candidates are immutable, so what they are compared by is worked out once. */
const known = new WeakMap<RelatedCandidate, Keys>();

function keysOf(candidate: RelatedCandidate): Keys {
  const keys = known.get(candidate);
  if (keys) return keys;
  const { sections, tags, date, modified } = candidate;
  const made = {
    sections: [...new Set(sections.map(key))],
    tags: [...new Set(tags.map((tag) => key(tag.name)))],
    newest: Date.parse(date ?? modified),
  };
  known.set(candidate, made);
  return made;
}

function mayBeOffered({ status }: RelatedCandidate): boolean {
  return status !== 'pitch' && status !== 'spiked' && status !== 'archived';
}

function isOut({ status }: RelatedCandidate): boolean {
  return status === 'published' || status === 'corrected';
}

function score(
  candidate: RelatedCandidate,
  language: string,
  sections: ReadonlySet<string>,
  tags: ReadonlyMap<string, Tag>,
): number {
  let total = 0;
  const keys = keysOf(candidate);
  for (const section of keys.sections) if (sections.has(section)) total += SECTION_WEIGHT;
  for (const name of keys.tags) {
    const tag = tags.get(name);
    if (tag) total += TAG_WEIGHT[tag.kind];
  }
  return candidate.language === language ? total : total * OTHER_LANGUAGE;
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
