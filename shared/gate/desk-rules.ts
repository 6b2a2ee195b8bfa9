import type { PageWidth } from '../headline/page-widths.ts';
import type { Status } from '../story/status.ts';
import { DESK_RULES, type DeskRule } from './row.ts';

/** The steps at which a desk asks for something; what is asked for at one is asked for at all that follow. */
export const RULED_STEPS = [
  'in-edit',
  'ready',
  'scheduled',
  'published',
  'corrected',
] as const satisfies Status[];
export type RuledStep = (typeof RULED_STEPS)[number];

/** What a desk measures in characters as readers count them, and the rule that asks for it. */
export const LENGTH_RULES = {
  headline: 'headline-length',
  standfirst: 'standfirst-length',
  slug: 'slug-length',
  alt: 'picture-alt-length',
  caption: 'picture-caption-length',
} as const satisfies Record<string, DeskRule>;
export type Measured = keyof typeof LENGTH_RULES;
export const MEASURED = Object.keys(LENGTH_RULES) as readonly Measured[];

/** The greatest length and the most lines that a desk can name. */
export const LONGEST_LIMIT = 10_000;
export const MOST_LINES = 20;

/** What a desk asks of its stories; kept in `site.json`. */
export interface DeskRules {
  /** The step from which on each is asked for. */
  readonly from: Readonly<Record<DeskRule, RuledStep | 'never'>>;
  /** The most characters; null for as many as there are. */
  readonly lengths: Readonly<Record<Measured, number | null>>;
  /** The most lines in which the page at each width sets the headline; null for any. */
  readonly headlineLines: Readonly<Record<PageWidth, number | null>>;
}

/** The part of a site profile that says what a desk asks of its stories. */
export interface Requirements {
  readonly rules: DeskRules;
  /** The kickers that the desk knows. */
  readonly kickers: readonly string[];
}

/** What a desk asks for that has said nothing else. */
export const USUAL_RULES: DeskRules = {
  from: {
    headline: 'in-edit',
    // Two lines of the published page at its widest.
    'headline-length': 'ready',
    'headline-lines': 'ready',
    kicker: 'never',
    'kicker-known': 'never',
    standfirst: 'ready',
    'standfirst-length': 'ready',
    text: 'in-edit',
    sections: 'ready',
    tags: 'ready',
    'topics-known': 'never',
    byline: 'in-edit',
    dateline: 'ready',
    slug: 'ready',
    'slug-length': 'ready',
    language: 'ready',
    tk: 'ready',
    'picture-alt': 'ready',
    'picture-alt-length': 'ready',
    'picture-caption': 'ready',
    'picture-caption-length': 'ready',
    'picture-credit': 'ready',
    source: 'never',
    copyright: 'never',
    date: 'published',
    updated: 'corrected',
    correction: 'never',
  },
  lengths: { headline: 110, standfirst: null, slug: null, alt: null, caption: null },
  headlineLines: { phone: null, tablet: null, desktop: null },
};

export const USUAL_REQUIREMENTS: Requirements = { rules: USUAL_RULES, kickers: [] };

/** What a desk asks for at a status; nothing at those of what is begun or put away. */
export function askedAt(status: Status, { from }: DeskRules): readonly DeskRule[] {
  const step = (RULED_STEPS as readonly Status[]).indexOf(status);
  if (step < 0) return [];
  return DESK_RULES.filter((rule) => {
    const first = from[rule];
    return first !== 'never' && RULED_STEPS.indexOf(first) <= step;
  });
}
