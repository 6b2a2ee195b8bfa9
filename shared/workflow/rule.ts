/** What a step may need of a story. */
export const RULES = [
  'headline',
  'headline-length',
  'standfirst',
  'text',
  'sections',
  'tags',
  'byline',
  'dateline',
  'slug',
  'language',
  'tk',
  'picture-alt',
  'picture-caption',
  'picture-credit',
  'date',
  'updated',
  'embargo',
] as const;
export type Rule = (typeof RULES)[number];

/** Where a person supplies it: a field of the window, or a block of the body by its place. */
export type MissingTarget =
  | { readonly kind: 'field'; readonly field: CheckedField }
  | { readonly kind: 'block'; readonly index: number };

/** The fields that rules speak of, by the names that the window gives them. */
export const CHECKED_FIELDS = [
  'Headline',
  'Standfirst',
  'Story body',
  'Sections',
  'Tags',
  'Authors',
  'Dateline place',
  'Slug',
  'Language',
  'Publication date',
  'Updated',
  'Embargo',
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** Something that a step needs and the story does not have. */
export interface Missing {
  readonly rule: Rule;
  /** One sentence. */
  readonly message: string;
  readonly place: MissingTarget;
}
