import { canonicalBody } from '../story/canonical-body.ts';
import { FIELD_NAMES, type StoryFields } from '../story/story.ts';
import type { StoryText } from '../story/story-text.ts';
import { type MergePart, mergeBodies } from './merge-bodies.ts';

/** What a person chose for one conflict; both stands for mine, then theirs, and is for blocks alone. */
export type MergeChoice = 'mine' | 'theirs' | 'both';

/** Two texts of a story brought together as far as that goes without a person. */
export interface StoryMerge {
  /** Fields that only one of them changed; `mine` where both did. */
  readonly fields: StoryFields;
  readonly conflicts: readonly (keyof StoryFields)[];
  readonly theirs: StoryFields;
  readonly parts: readonly MergePart[];
}

/** Brings two texts together against the one that both began from; without it every difference is a conflict. */
export function mergeStories(base: StoryText | null, mine: StoryText, theirs: StoryText): StoryMerge {
  const conflicts: (keyof StoryFields)[] = [];
  const fields = { ...mine.fields } as Record<keyof StoryFields, unknown>;
  for (const name of FIELD_NAMES) {
    const [ours, other] = [JSON.stringify(mine.fields[name]), JSON.stringify(theirs.fields[name])];
    if (ours === other) continue;
    const old = base && JSON.stringify(base.fields[name]);
    if (ours === old) fields[name] = theirs.fields[name];
    else if (other !== old) conflicts.push(name);
  }
  return {
    fields: fields as unknown as StoryFields,
    conflicts,
    theirs: theirs.fields,
    parts: mergeBodies(base?.body ?? null, mine.body, theirs.body),
  };
}

/** What a person chose: by the name of a field, and by the place of a part among the conflicts of the body. */
export interface MergeChoices {
  readonly fields: Readonly<Partial<Record<keyof StoryFields, MergeChoice>>>;
  readonly parts: readonly (MergeChoice | undefined)[];
}

/** The merged text. What nobody chose stays mine, so that a text is there to look at before everything is chosen. */
export function mergedText(merge: StoryMerge, choices: MergeChoices): StoryText {
  const fields = { ...merge.fields } as Record<keyof StoryFields, unknown>;
  for (const name of merge.conflicts) {
    if (choices.fields[name] === 'theirs') fields[name] = merge.theirs[name];
  }
  let conflict = 0;
  const body = merge.parts.flatMap((part) => {
    if (part.kind === 'clean') return part.blocks;
    const choice = choices.parts[conflict++] ?? 'mine';
    return [...(choice === 'theirs' ? [] : part.mine), ...(choice === 'mine' ? [] : part.theirs)];
  });
  return { fields: fields as unknown as StoryFields, body: canonicalBody(body) };
}

/** How many places a person has to choose in. */
export function conflictCount(merge: StoryMerge): number {
  return merge.conflicts.length + merge.parts.filter(({ kind }) => kind === 'conflict').length;
}
