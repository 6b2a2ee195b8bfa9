/** What a tag names. `free` is a tag that nobody has classed yet. */
export const TAG_KINDS = ['person', 'place', 'organisation', 'topic', 'free'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export interface Tag {
  readonly name: string;
  readonly kind: TagKind;
  /** What the tag is in a published scheme, `scheme:value`, e.g. `iso3166:SD` or `medtop:16000000`; see TAG_CODE. */
  readonly code?: string;
}

/** A scheme's short name, a colon, and the value in it, without spaces. */
export const TAG_CODE = /^[a-z][a-z0-9.-]{0,39}:[^\s\p{C}]{1,200}$/u;
