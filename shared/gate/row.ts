/** What a step, and a story on its way out, may need. */
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
  'schedule',
  'seen-by-readers',
  'taken-back',
] as const;
export type Rule = (typeof RULES)[number];

/** What is asked of a story on its way out alone. */
export const EXIT_RULES = [
  'story-damaged',
  'killed',
  'clock',
  'picture-missing',
  'picture-damaged',
  'picture-undecided',
  'box-embargoed',
  'box-missing',
  'box-unpublished',
  'related-unpublished',
  'not-ready',
] as const;
export type ExitRule = (typeof EXIT_RULES)[number];

export type RowId = Rule | ExitRule;

/** Where a person supplies it: a field of the window, or a block of the body by its place. */
export type RowPlace =
  | { readonly kind: 'field'; readonly field: CheckedField }
  | { readonly kind: 'block'; readonly index: number };

/** The fields that rules speak of, by the names that the window gives them. */
export const CHECKED_FIELDS = [
  'Status',
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

/**
 * How a row holds a story back: it cannot leave; it leaves with a reason, which stays in its trail; or it
 * leaves, and whoever sends it out is told.
 */
export const LEVELS = ['blocks', 'needs-reason', 'told'] as const;
export type Level = (typeof LEVELS)[number];

/** What one press mends. */
export const FIX_LABELS = {
  'slug-from-headline': 'Make it from the headline',
  'date-now': 'Set it to now',
  'updated-now': 'Set it to now',
  'confirm-clock': 'The clock is right',
} as const;
export type Fix = keyof typeof FIX_LABELS;

/** What a look at a story found. */
export interface RowFinding {
  /** One sentence. */
  readonly message: string;
  /** Where a person mends it; null where that is not in the story. */
  readonly place: RowPlace | null;
  readonly fix: Fix | null;
}

/** Something that a step or a way out needs and the story does not have. */
export interface GateRow extends RowFinding {
  readonly id: RowId;
  readonly level: Level;
}
