import type { SQLiteValue } from 'node-sqlite3-wasm';
import { searchDay } from '../../../shared/search/search-day.ts';
import {
  NAME_FIELDS,
  type NameField,
  type SearchQuery,
  type SearchTerm,
} from '../../../shared/search/search-query.ts';
import { foldedWords } from '../../../shared/search/search-tokens.ts';
import { AT_WORK } from '../../../shared/workflow/deadline.ts';
import { BORDER, type WordColumn } from './index-schema.ts';

/** A query as SQLite takes it. */
export interface SearchSql {
  /** Of the full-text table; null when the query names no word that must be there. */
  readonly match: string | null;
  /** The same for stories that have its words in the headline; null where that says nothing. */
  readonly inHeadline: string | null;
  /** Conditions on `facts`; values go in order. */
  readonly where: readonly string[];
  readonly values: readonly SQLiteValue[];
}

const COLUMNS: Readonly<Record<NameField, WordColumn>> = {
  tag: 'tags',
  section: 'sections',
  place: 'place',
  by: 'authors',
  assignee: 'assignee',
  series: 'series',
  collection: 'collections',
  kicker: 'kicker',
  source: 'source',
};

/** `now` in milliseconds is what `today` is told by. */
export function searchSql({ clauses }: SearchQuery, now: number): SearchSql {
  const wanted: string[] = [];
  const plain: string[] = [];
  const unwanted: string[] = [];
  const where: string[] = [];
  const values: SQLiteValue[] = [];
  for (const terms of clauses) {
    const matches = terms.map(matchOf);
    const [only] = matches;
    if (matches.every((match) => match !== null) && terms.every(({ not }) => !not)) {
      const match = matches.length === 1 ? (only ?? '') : `(${matches.join(' OR ')})`;
      wanted.push(match);
      if (terms.every(({ kind }) => kind === 'words')) plain.push(match);
    } else if (terms.length === 1 && only != null) unwanted.push(only);
    else {
      const conditions = terms.map((term) => condition(term, now, values));
      where.push(conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' OR ')})`);
    }
  }
  if (wanted.length > 0) {
    const not = unwanted.length === 0 ? '' : ` NOT (${unwanted.join(' OR ')})`;
    const match = `(${wanted.join(' AND ')})${not}`;
    const inHeadline = plain.length === 0 ? null : `({headline} : (${plain.join(' AND ')})) AND (${match})`;
    return { match, inHeadline, where, values };
  }
  for (const match of unwanted) {
    where.push(`NOT ${HOLDS}`);
    values.push(match);
  }
  return { match: null, inHeadline: null, where, values };
}

const HOLDS = 'facts.row IN (SELECT rowid FROM words WHERE words MATCH ?)';

/** A condition on `facts`; takes now as an instant. */
export const OVERDUE = `facts.deadline < ? AND facts.status IN (${AT_WORK.map((status) => `'${status}'`).join(', ')})`;

/** What is not known is not so. */
function certainly(condition: string): string {
  return `coalesce((${condition}), 0)`;
}

const HAS: Readonly<Record<Extract<SearchTerm, { kind: 'has' }>['has'], string>> = {
  image: 'facts.image = 1',
  tk: 'facts.tk = 1',
  deadline: 'facts.deadline IS NOT NULL',
  embargo: 'facts.embargo IS NOT NULL',
  correction: 'facts.corrected = 1',
};

/** Of these a name is meant, not words of it. */
const WHOLE: ReadonlySet<NameField> = new Set(['tag', 'section', 'series', 'collection', 'kicker']);

/**
 * The term as FTS5 says it, without its `not`; null when it is not about words. Tokens are letters and
 * digits only, so nothing can end the string early.
 */
function matchOf(term: SearchTerm): string | null {
  if (term.kind === 'words') return phrase(foldedWords(term.text), term.prefix);
  const field = NAME_FIELDS.find((name) => name === term.kind);
  if (!field || !('text' in term) || !('prefix' in term)) return null;
  const words = foldedWords(term.text);
  const whole = WHOLE.has(field);
  const asName = whole ? `${BORDER} ${words}${term.prefix ? '' : ` ${BORDER}`}` : words;
  return `{${COLUMNS[field]}} : ${phrase(asName, term.prefix)}`;
}

function phrase(words: string, prefix: boolean): string {
  return prefix ? `"${words}" *` : `"${words}"`;
}

function condition(term: SearchTerm, now: number, values: SQLiteValue[]): string {
  const not = term.not ? 'NOT ' : '';
  switch (term.kind) {
    case 'status':
      values.push(term.status);
      return `${not}facts.status = ?`;
    case 'lang': {
      const language = term.text.toLowerCase();
      values.push(language, `${language}-`, `${language}.`);
      return `${not}(facts.language = ? OR (facts.language >= ? AND facts.language < ?))`;
    }
    case 'before':
      values.push(searchDay(term.text, now));
      return `${not}facts.day < ?`;
    case 'after':
      values.push(searchDay(term.text, now));
      return `${not}facts.day >= ?`;
    case 'priority':
      values.push(term.from, term.to);
      return `${not}${certainly('facts.priority BETWEEN ? AND ?')}`;
    case 'is':
      values.push(new Date(now).toISOString());
      return `${not}${certainly(OVERDUE)}`;
    case 'has':
      return `${not}${HAS[term.has]}`;
    default:
      values.push(matchOf(term));
      return `${not}${HOLDS}`;
  }
}
