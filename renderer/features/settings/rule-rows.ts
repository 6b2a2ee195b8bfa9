import type { DeskRule } from '../../../shared/gate/row.ts';
import type { Limit } from './rule-draft.ts';

/** How a person sees a rule: what it is about, and the numbers that it needs. */
interface RuleRow {
  readonly group: RuleGroup;
  readonly label: string;
  readonly limits?: readonly Limit[];
}

export const RULE_GROUPS = {
  needs: 'A story needs',
  limits: 'At most',
  lists: 'Only from the list of the desk',
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** Every rule that a desk can ask for; one that is missing does not compile. */
export const RULE_ROWS: Readonly<Record<DeskRule, RuleRow>> = {
  headline: { group: 'needs', label: 'Headline' },
  'headline-length': { group: 'limits', label: 'Headline', limits: ['headline'] },
  'headline-lines': {
    group: 'limits',
    label: 'Lines of the headline on phone, tablet, desktop',
    limits: ['phone', 'tablet', 'desktop'],
  },
  kicker: { group: 'needs', label: 'Kicker' },
  'kicker-known': { group: 'lists', label: 'Kicker' },
  standfirst: { group: 'needs', label: 'Standfirst' },
  'standfirst-length': { group: 'limits', label: 'Standfirst', limits: ['standfirst'] },
  text: { group: 'needs', label: 'Text' },
  sections: { group: 'needs', label: 'Section' },
  tags: { group: 'needs', label: 'Tags' },
  'topics-known': { group: 'lists', label: 'Topics' },
  byline: { group: 'needs', label: 'Author' },
  dateline: { group: 'needs', label: 'Place of the dateline' },
  slug: { group: 'needs', label: 'Slug' },
  'slug-length': { group: 'limits', label: 'Slug', limits: ['slug'] },
  language: { group: 'needs', label: 'Headline in its language' },
  tk: { group: 'needs', label: 'No TK left' },
  'picture-alt': { group: 'needs', label: 'Descriptions of pictures' },
  'picture-alt-length': { group: 'limits', label: 'Description of a picture', limits: ['alt'] },
  'picture-caption': { group: 'needs', label: 'Captions of pictures' },
  'picture-caption-length': { group: 'limits', label: 'Caption of a picture', limits: ['caption'] },
  'picture-credit': { group: 'needs', label: 'Credits of pictures' },
  source: { group: 'needs', label: 'Source' },
  copyright: { group: 'needs', label: 'Copyright' },
  date: { group: 'needs', label: 'Publication date' },
  updated: { group: 'needs', label: 'Date of the correction' },
  correction: { group: 'needs', label: 'Words of the correction' },
};
