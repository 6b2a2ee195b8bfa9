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
  return candidates
    .filter((candidate) => candidate.id !== story.id && mayBeOffered(candidate))
    .map((candidate) => ({ candidate, score: score(candidate, story.language, sections, tags) }))
    .filter((scored) => scored.score > 0)
    .sort(
      (a, b) =>
        Number(isOut(b.candidate)) - Number(isOut(a.candidate)) ||
        b.score - a.score ||
        newest(b.candidate) - newest(a.candidate) ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .slice(0, limit)
    .map((scored) => scored.candidate);
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
  for (const section of new Set(candidate.sections.map(key)))
    if (sections.has(section)) total += SECTION_WEIGHT;
  for (const name of new Set(candidate.tags.map((tag) => key(tag.name)))) {
    const tag = tags.get(name);
    if (tag) total += TAG_WEIGHT[tag.kind];
  }
  return candidate.language === language ? total : total * OTHER_LANGUAGE;
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function newest(candidate: RelatedCandidate): number {
  return Date.parse(candidate.date ?? candidate.modified);
}
