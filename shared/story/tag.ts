/** What a tag names. `free` is a tag that nobody has classed yet. */
export const TAG_KINDS = ['person', 'place', 'organisation', 'topic', 'free'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export interface Tag {
  readonly name: string;
  readonly kind: TagKind;
}
