import type { Priority } from '../story/priority.ts';
import type { Status } from '../story/status.ts';

/** What a search may look at by name. */
export const NAME_FIELDS = [
  'tag',
  'section',
  'place',
  'by',
  'assignee',
  'series',
  'collection',
  'kicker',
  'source',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export const HAS = ['image', 'tk', 'deadline', 'embargo', 'correction'] as const;
export type Has = (typeof HAS)[number];

/** What a story can be. Overdue is one that should have been ready by now. */
export const IS = ['overdue'] as const;
export type Is = (typeof IS)[number];

/** Every operator, in the order in which they are offered. */
export const OPERATORS = [
  ...NAME_FIELDS,
  'status',
  'priority',
  'lang',
  'before',
  'after',
  'has',
  'is',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One thing that a story must have, or must not have. */
export type SearchTerm = { readonly not: boolean } & (
  | {
      /** Words that stand together, anywhere in the story. With `prefix` the last one may go on. */
      readonly kind: 'words';
      readonly text: string;
      readonly prefix: boolean;
    }
  | {
      /** Of tags, sections, series, collections and kickers the whole name, of places, people and sources words. */
      readonly kind: NameField;
      readonly text: string;
      readonly prefix: boolean;
    }
  | { readonly kind: 'status'; readonly status: Status }
  /** One of these and all between: 1 stops the page, 6 can wait. */
  | { readonly kind: 'priority'; readonly from: Priority; readonly to: Priority }
  | { readonly kind: 'lang'; readonly text: string }
  | {
      /** A year, a month or a day as ISO 8601 writes it, `today`, `yesterday`, or days ago as `7d`. */
      readonly kind: 'before' | 'after';
      readonly text: string;
    }
  | { readonly kind: 'has'; readonly has: Has }
  | { readonly kind: 'is'; readonly is: Is }
);

/** All of the clauses have to hold, and of each clause one term. Empty when nothing is looked for. */
export interface SearchQuery {
  readonly clauses: readonly (readonly SearchTerm[])[];
}

/** What is wrong with a query, as a sentence, and where (UTF-16 units of the text). */
export interface QueryProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly problem: QueryProblem };
