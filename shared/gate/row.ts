/** What a desk may ask of a story, step by step, in the order in which it would supply what is missing. */
export const DESK_RULES = [
  'headline',
  'headline-length',
  'headline-lines',
  'kicker',
  'kicker-known',
  'standfirst',
  'standfirst-length',
  'text',
  'sections',
  'tags',
  'topics-known',
  'byline',
  'dateline',
  'slug',
  'slug-length',
  'language',
  'tk',
  'picture-alt',
  'picture-alt-length',
  'picture-caption',
  'picture-caption-length',
  'picture-credit',
  'source',
  'copyright',
  'date',
  'updated',
  'correction',
] as const;
export type DeskRule = (typeof DESK_RULES)[number];

/** What a step needs whatever the desk says. */
export const OWN_RULES = ['embargo', 'schedule', 'seen-by-readers', 'taken-back'] as const;

export const RULES = [...DESK_RULES, ...OWN_RULES] as const;
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
  'Kicker',
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
  'Corrections',
  'Source',
  'Copyright',
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
