import type { StorySummary } from '../library/summary.ts';
import { isPublic } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';
import type { Tag, TagKind } from '../story/tag.ts';

export type RelatedCandidate = Pick<
  StorySummary,
  'id' | 'status' | 'sections' | 'tags' | 'language' | 'date' | 'modified' | 'follows' | 'translationOf'
>;
export type RelatedTo = Pick<
  StorySummary,
  'id' | 'sections' | 'tags' | 'language' | 'follows' | 'translationOf'
> &
  Pick<StoryFields, 'related'>;

/** A shared name says more than a shared section, which every story of a desk has. */
const TAG_WEIGHT: Readonly<Record<TagKind, number>> = {
  person: 4,
  organisation: 3,
  topic: 3,
  place: 2,
  free: 2,
};
const SECTION_WEIGHT = 1;
/** Two days of one story belong together more than anything that they share. */
const FOLLOWS_WEIGHT = 20;
/** A reader of this page may not read the other language. */
const OTHER_LANGUAGE = 0.5;

/**
 * The stories to offer under this one: first those that somebody pinned, in that order and whatever they
 * are; then, best first, those that share a section or a tag or that one of the two takes further: what
 * readers can open (published, corrected), then what is ready to go out; among these the more shared, then
 * the newer. Never the story itself, what somebody left out, or what is still being worked on: a card that
 * leads nowhere is worse than none. Only where none of them and not the story itself is out or ready, as in
 * a library that was just imported, do drafts stand in, and the export says so.
 */
export function relatedStories<T extends RelatedCandidate>(
  story: RelatedTo,
  candidates: readonly T[],
  limit = 3,
): T[] {
  const sections = new Set(story.sections.map(key));
  const tags = new Map(story.tags.map((tag) => [key(tag.name), tag]));
  const { pinned, excluded } = story.related;
  const byHand = new Set([story.id, ...pinned, ...excluded]);
  const chosen = pinned.flatMap((id) => candidates.find((one) => one.id === id && id !== story.id) ?? []);
  const room = Math.max(0, limit - chosen.length);
  const best: Scored<T>[] = [];
  const standIns: Scored<T>[] = [];
  for (const candidate of candidates) {
    const list = mayBeOffered(candidate) ? best : mayStandIn(candidate) ? standIns : null;
    if (byHand.has(candidate.id) || !list || isSameStory(story, candidate)) continue;
    const points =
      score(candidate, story.language, sections, tags) +
      (areDaysOfOne(story, candidate) ? FOLLOWS_WEIGHT : 0);
    if (points > 0) keepBest(list, { candidate, points, newest: keysOf(candidate).newest }, room);
  }
  const offered = chosen.length > 0 || candidates.some(mayBeOffered) ? best : standIns;
  return [...chosen, ...offered.map(({ candidate }) => candidate)];
}

interface Scored<T> {
  readonly candidate: T;
  readonly points: number;
  readonly newest: number;
}

/**
 * Puts `next` into its place among the best, which are few: a whole library is gone through for every story
 * of an export.
 */
function keepBest<T extends RelatedCandidate>(best: Scored<T>[], next: Scored<T>, limit: number): void {
  const behind = best.findIndex((kept) => order(next, kept) < 0);
  if (behind >= 0) best.splice(behind, 0, next);
  else best.push(next);
  if (best.length > limit) best.pop();
}

function order(a: Scored<RelatedCandidate>, b: Scored<RelatedCandidate>): number {
  return (
    Number(isPublic(b.candidate.status)) - Number(isPublic(a.candidate.status)) ||
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

/** True when one of the two takes the other further. */
function areDaysOfOne(story: RelatedTo, candidate: RelatedCandidate): boolean {
  return candidate.follows === story.id || story.follows === candidate.id;
}

/** Translations of one text are linked as such: whoever has read one has read them all. */
function isSameStory(story: RelatedTo, candidate: RelatedCandidate): boolean {
  return (candidate.translationOf ?? candidate.id) === (story.translationOf ?? story.id);
}

/**
 * Why a story is offered under another, as the end of a line: `pinned; shared: Sudan, UN; same section;
 * this week`. `now` in milliseconds.
 */
export function relatedReason(story: RelatedTo, candidate: RelatedCandidate, now: number): string {
  const tags = new Set(keysOf(candidate).tags);
  const sections = new Set(keysOf(candidate).sections);
  const shared = story.tags.filter(({ name }) => tags.has(key(name))).map(({ name }) => name);
  const age = now - keysOf(candidate).newest;
  return [
    ...(story.related.pinned.includes(candidate.id) ? ['pinned'] : []),
    ...(candidate.follows === story.id ? ['takes this story further'] : []),
    ...(story.follows === candidate.id ? ['the earlier story'] : []),
    ...(shared.length > 0 ? [`shared: ${shared.join(', ')}`] : []),
    ...(story.sections.some((section) => sections.has(key(section))) ? ['same section'] : []),
    ...(age >= 0 && age < WEEK_MS ? ['this week'] : []),
    ...(candidate.language === story.language ? [] : ['another language']),
  ].join('; ');
}

const WEEK_MS = 7 * 24 * 3600 * 1000;

function mayBeOffered({ status }: RelatedCandidate): boolean {
  return isPublic(status) || status === 'scheduled' || status === 'ready';
}

function mayStandIn({ status }: RelatedCandidate): boolean {
  return status === 'draft' || status === 'in-edit';
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
