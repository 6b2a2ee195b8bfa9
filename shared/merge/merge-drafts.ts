import { blockKey, isSameBlock } from '../compare/block-key.ts';
import { matchBlocks } from '../compare/match-blocks.ts';
import type { Block } from '../story/block.ts';
import { FIELD_NAMES, type StoryFields } from '../story/story.ts';
import type { StoryText } from '../story/story-text.ts';
import { tagKey } from '../tags/described-tag.ts';
import type { MergePart } from './merge-bodies.ts';
import type { MergeChoices, StoryMerge } from './merge-stories.ts';

/** A draft as it is merged with another. */
export interface MergeDraft extends StoryText {
  readonly id: string;
}

/** What names a story to the rest of the world, and where it stands: all of it is the kept one's. */
const KEPT: ReadonlySet<keyof StoryFields> = new Set<keyof StoryFields>([
  'slug',
  'status',
  'language',
  'date',
  'updated',
  'canonical',
]);

/**
 * Merges the draft `other` into `kept`. Lists, notes and fields that only one of them has are united; of
 * fields in which they differ, and of every paragraph that is not in both, a person chooses.
 */
export function mergeDrafts(kept: MergeDraft, other: MergeDraft): StoryMerge {
  const united = unitedFields(kept, other);
  const fields = { ...kept.fields, ...united } as Record<keyof StoryFields, unknown>;
  const conflicts: (keyof StoryFields)[] = [];
  for (const name of FIELD_NAMES) {
    const [ours, theirs] = [kept.fields[name], other.fields[name]];
    if (name in united || KEPT.has(name) || JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    if (isNothing(theirs)) continue;
    if (isNothing(ours)) fields[name] = theirs;
    else conflicts.push(name);
  }
  return {
    fields: fields as unknown as StoryFields,
    conflicts,
    theirs: other.fields,
    parts: visibleParts(paragraphs(kept.body, other.body, kept.fields.language)),
  };
}

/**
 * What stands before anybody has chosen: a paragraph that is in one draft alone stays, so that nothing goes
 * by itself.
 */
export function initialChoices({ parts }: StoryMerge): MergeChoices {
  const open = parts.filter((part) => part.kind === 'conflict');
  return {
    fields: {},
    parts: open.map(({ mine, theirs }) => (mine.length === 0 || theirs.length === 0 ? 'both' : undefined)),
  };
}

/** The same merge with the whole of the kept body, then what it does not say of the other's. */
export function concatenateDrafts(merge: StoryMerge, kept: MergeDraft, other: MergeDraft): StoryMerge {
  const said = new Set(kept.body.map(blockKey));
  const more = other.body.filter((block) => !said.has(blockKey(block)));
  return { ...merge, parts: [{ kind: 'clean', blocks: [...kept.body, ...more] }] };
}

/** More places than anybody chooses in one by one. */
const MOST_PLACES = 150;

/** Of two long drafts, what stands together in one of them alone is one place. */
function visibleParts(parts: readonly MergePart[]): readonly MergePart[] {
  if (parts.filter(({ kind }) => kind === 'conflict').length <= MOST_PLACES) return parts;
  const joined: MergePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind !== 'conflict' || last?.kind !== 'conflict' || !isSameSide(last, part)) joined.push(part);
    else {
      const [mine, theirs] = [
        [...last.mine, ...part.mine],
        [...last.theirs, ...part.theirs],
      ];
      joined[joined.length - 1] = { kind: 'conflict', mine, theirs };
    }
  }
  return joined;
}

type Conflict = Extract<MergePart, { kind: 'conflict' }>;

function isSameSide(one: Conflict, other: Conflict): boolean {
  const isOnly = (side: 'mine' | 'theirs') => one[side].length === 0 && other[side].length === 0;
  return isOnly('mine') || isOnly('theirs');
}

function unitedFields(kept: MergeDraft, other: MergeDraft) {
  const [ours, theirs] = [kept.fields, other.fields];
  const known = new Set(ours.tags.map(tagKey));
  const isAnother = (id: string | null) => id !== kept.id && id !== other.id;
  const pinned = union(ours.related.pinned, theirs.related.pinned).filter(isAnother);
  return {
    sections: union(ours.sections, theirs.sections),
    tags: [...ours.tags, ...theirs.tags.filter((tag) => !known.has(tagKey(tag)))],
    authors: union(ours.authors, theirs.authors),
    credits: unionOf(ours.credits, theirs.credits),
    corrections: unionOf(ours.corrections, theirs.corrections).toSorted(
      (a, b) => Date.parse(a.when) - Date.parse(b.when),
    ),
    collections: union(ours.collections, theirs.collections),
    note: bothNotes(ours.note, theirs.note),
    editorsNote: bothNotes(ours.editorsNote, theirs.editorsNote),
    follows: [ours.follows, theirs.follows].find((id) => id !== null && isAnother(id)) ?? null,
    translationOf:
      [ours.translationOf, theirs.translationOf].find((id) => id !== null && isAnother(id)) ?? null,
    related: {
      pinned,
      excluded: union(ours.related.excluded, theirs.related.excluded).filter(
        (id) => isAnother(id) && !pinned.includes(id),
      ),
    },
    extra: { ...theirs.extra, ...ours.extra },
  } satisfies Partial<StoryFields>;
}

function bothNotes(one: string, other: string): string {
  if (other === '' || one.includes(other)) return one;
  return one === '' ? other : `${one}\n\n${other}`;
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

/** Records that say the same are one. */
function unionOf<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Map([...one, ...other].map((record) => [JSON.stringify(record), record])).values()];
}

function isNothing(value: StoryFields[keyof StoryFields]): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && 'place' in value && value.place === '' && value.date === null;
}

/**
 * Each block of both bodies once: two that are about the same stand beside each other, the others where
 * their draft has them.
 */
function paragraphs(kept: readonly Block[], other: readonly Block[], language: string): readonly MergePart[] {
  const pairs = matchBlocks(kept, other, language);
  const byKept = new Map(pairs.map((pair) => [pair.before, pair]));
  const paired = new Set(pairs.map(({ after }) => after));
  const parts: MergePart[] = [];
  let told = 0;
  const tellOther = (end: number) => {
    for (; told < end; told++) {
      const block = other[told] as Block;
      if (!paired.has(told)) parts.push({ kind: 'conflict', mine: [], theirs: [block] });
    }
  };
  for (const [at, block] of kept.entries()) {
    const pair = byKept.get(at);
    if (!pair) {
      parts.push({ kind: 'conflict', mine: [block], theirs: [] });
      continue;
    }
    const like = other[pair.after] as Block;
    if (!pair.moved) tellOther(pair.after);
    if (isSameBlock(block, like)) parts.push({ kind: 'clean', blocks: [block] });
    else parts.push({ kind: 'conflict', mine: [block], theirs: [like] });
    if (!pair.moved) told = pair.after + 1;
  }
  tellOther(other.length);
  return parts;
}
