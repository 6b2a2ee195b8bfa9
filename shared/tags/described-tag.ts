import type { Tag } from '../story/tag.ts';

/** Marks to tell tags apart by at a glance; each is a name, so that it can be read out too. */
export const TAG_COLOURS = ['red', 'amber', 'green', 'teal', 'blue', 'violet', 'rose', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** What a library says about a tag, beside its code. */
export interface TagNotes {
  readonly colour?: TagColour;
  readonly description?: string;
}

/** One of a library's tags with what is said about it, whether a story has it or not. */
export interface DescribedTag extends Tag, TagNotes {}

/** A tag as its manager shows it. */
export interface ManagedTag extends DescribedTag {
  /** How many stories have it. */
  readonly stories: number;
}

/** Which tag is meant: two of one name may differ in kind. */
export type TagKey = Pick<Tag, 'name' | 'kind'>;

/** What two tags are compared by; their code says nothing about whether they are the same. */
export function tagKey({ name, kind }: TagKey): string {
  return `${kind} ${name.normalize('NFC')}`;
}
