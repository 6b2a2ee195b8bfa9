import {
  type DeskRules,
  LONGEST_LIMIT,
  MEASURED,
  type Measured,
  MOST_LINES,
} from '../../../shared/gate/desk-rules.ts';
import { PAGE_WIDTHS, type PageWidth } from '../../../shared/headline/page-widths.ts';

/** A number of the rules: the most characters of something, or the most lines of a headline at a width. */
export type Limit = Measured | PageWidth;

const WIDTHS = Object.keys(PAGE_WIDTHS) as readonly PageWidth[];

/** The rules while they are edited: the numbers as typed, empty for none. */
export interface RuleDraft extends Pick<DeskRules, 'from'> {
  readonly limits: Readonly<Record<Limit, string>>;
}

export const LIMIT_LABELS: Readonly<Record<Limit, string>> = {
  headline: 'Longest headline',
  standfirst: 'Longest standfirst',
  slug: 'Longest slug',
  alt: 'Longest description of a picture',
  caption: 'Longest caption of a picture',
  phone: 'Lines of a headline on a phone',
  tablet: 'Lines of a headline on a tablet',
  desktop: 'Lines of a headline on a desktop',
};

export function ruleDraftOf({ from, lengths, headlineLines }: DeskRules): RuleDraft {
  const limits = { ...lengths, ...headlineLines };
  const typed = Object.entries(limits).map(([limit, most]) => [limit, most === null ? '' : String(most)]);
  return { from, limits: Object.fromEntries(typed) as RuleDraft['limits'] };
}

/** One sentence for each number that is none. */
export function limitProblems({ limits }: RuleDraft): ReadonlyMap<Limit, string> {
  const problems = new Map<Limit, string>();
  const look = (limit: Limit, most: number, unit: string) => {
    if (limitOf(limits[limit], most) === undefined)
      problems.set(limit, `Give ${unit} from 1 to ${most}, or nothing for any.`);
  };
  for (const limit of MEASURED) look(limit, LONGEST_LIMIT, 'characters');
  for (const width of WIDTHS) look(width, MOST_LINES, 'lines');
  return problems;
}

/** The rules to save, once nothing is wrong with the draft. */
export function rulesOf({ from, limits }: RuleDraft): DeskRules {
  const read = <Key extends Limit>(keys: readonly Key[], most: number) =>
    Object.fromEntries(keys.map((key) => [key, limitOf(limits[key], most) ?? null])) as Record<
      Key,
      number | null
    >;
  return { from, lengths: read(MEASURED, LONGEST_LIMIT), headlineLines: read(WIDTHS, MOST_LINES) };
}

/** What was typed as a number, null for nothing, and undefined for what is no such number. */
function limitOf(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : undefined;
}
