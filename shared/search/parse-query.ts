import { assertNever } from '../assert-never.ts';
import { listedWords } from '../listed-words.ts';
import { STATUS_LABELS, STATUSES } from '../story/status.ts';
import { isLanguageTag } from '../story/story.ts';
import { priorityRange } from './priority-range.ts';
import { type QueryPiece, queryPieces } from './query-pieces.ts';
import { isSearchDay } from './search-day.ts';
import { HAS, IS, type ParsedQuery, type SearchQuery, type SearchTerm } from './search-query.ts';
import { searchTokens } from './search-tokens.ts';

export interface ParseOptions {
  /** Somebody is still writing it: the last word may go on, and what is only half there is no mistake yet. */
  readonly typing?: boolean;
}

/** Thrown within this file alone. */
class Wrong extends Error {
  readonly piece: QueryPiece;

  constructor(piece: QueryPiece, message: string) {
    super(message);
    this.piece = piece;
  }
}

/**
 * Reads a query: words, "phrases", beginnings*, -not, OR between two, and `tag:` `section:` `place:` `by:`
 * `assignee:` `series:` `collection:` `kicker:` `source:` `status:` `priority:` `lang:` `before:` `after:`
 * `has:` `is:`, each with a value in quotation marks where it has spaces.
 */
export function parseQuery(text: string, { typing = false }: ParseOptions = {}): ParsedQuery {
  try {
    return { ok: true, query: readQuery(text, typing) };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const { start, end } = error.piece;
    return { ok: false, problem: { message: error.message, start, end } };
  }
}

function readQuery(text: string, typing: boolean): SearchQuery {
  const clauses: SearchTerm[][] = [];
  let or: QueryPiece | null = null;
  for (const piece of queryPieces(text)) {
    if (isOr(piece)) {
      if (clauses.length === 0 || or) throw new Wrong(piece, NO_SIDES);
      or = piece;
      continue;
    }
    const unfinished = typing && piece.end === text.length;
    const term = readTerm(piece, unfinished);
    if (!term) continue;
    if (or) clauses.at(-1)?.push(term);
    else clauses.push([term]);
    or = null;
  }
  if (or && !typing) throw new Wrong(or, NO_SIDES);
  return { clauses };
}

const NO_SIDES = 'OR stands between two things to look for';

function isOr({ value, quoted, operator, not, prefix }: QueryPiece): boolean {
  return value === 'OR' && !quoted && operator === null && !not && !prefix;
}

/** Null for what says nothing, or nothing yet. */
function readTerm(piece: QueryPiece, unfinished: boolean): SearchTerm | null {
  const { not, operator, value, prefix } = piece;
  if (!piece.closed && !unfinished) throw new Wrong(piece, 'The quotation mark is not closed');
  if (operator === null) {
    if (searchTokens(value).length === 0) return null;
    return { kind: 'words', not, text: value, prefix: prefix || (unfinished && mayGoOn(piece)) };
  }
  const text = value.trim();
  if (text === '') {
    if (unfinished) return null;
    throw new Wrong(piece, `${operator}: needs a value, as ${EXAMPLES[operator]}`);
  }
  switch (operator) {
    case 'tag':
    case 'section':
    case 'place':
    case 'by':
    case 'assignee':
    case 'series':
    case 'collection':
    case 'kicker':
    case 'source':
      if (searchTokens(text).length === 0) return null;
      return { kind: operator, not, text, prefix: prefix || (unfinished && mayGoOn(piece)) };
    case 'status': {
      const key = text.toLowerCase().replace(/\s+/gu, '-');
      const status = STATUSES.find((known) => known === key);
      if (status) return { kind: 'status', not, status };
      if (unfinished && STATUSES.some((known) => known.startsWith(key))) return null;
      throw new Wrong(
        piece,
        `There is no status “${text}”, only ${listedWords(Object.values(STATUS_LABELS), 'and')}`,
      );
    }
    case 'priority': {
      const range = priorityRange(text);
      if (range) return { kind: 'priority', not, ...range };
      if (unfinished) return null;
      throw new Wrong(piece, `“${text}” is no priority, as 1, <3, 1-3 or urgent are`);
    }
    case 'lang':
      if (isLanguageTag(text)) return { kind: 'lang', not, text };
      if (unfinished) return null;
      throw new Wrong(piece, `“${text}” is no language tag, as en, ar or pt-BR are`);
    case 'before':
    case 'after':
      if (isSearchDay(text)) return { kind: operator, not, text: text.toLowerCase() };
      if (unfinished) return null;
      throw new Wrong(piece, `“${text}” is no day, as 2026-05-14, 2026-05, today or 7d (days ago) are`);
    case 'has': {
      const has = HAS.find((one) => one === text.toLowerCase());
      if (has) return { kind: 'has', not, has };
      if (unfinished && HAS.some((one) => one.startsWith(text.toLowerCase()))) return null;
      const known = HAS.map((one) => `has:${one}`);
      throw new Wrong(piece, `A search can ask for ${listedWords(known, 'and')} only`);
    }
    case 'is': {
      const is = IS.find((known) => known === text.toLowerCase());
      if (is) return { kind: 'is', not, is };
      if (unfinished && IS.some((known) => known.startsWith(text.toLowerCase()))) return null;
      throw new Wrong(piece, `A search can ask for ${IS.map((known) => `is:${known}`).join(', ')} only`);
    }
    default:
      return assertNever(operator, 'operator');
  }
}

const EXAMPLES = {
  tag: 'tag:Sudan',
  section: 'section:"Foreign News"',
  place: 'place:Cairo',
  by: 'by:Bello',
  assignee: 'assignee:Bello',
  series: 'series:"Water wars"',
  collection: 'collection:Elections',
  kicker: 'kicker:Analysis',
  source: 'source:Reuters',
  status: 'status:ready',
  lang: 'lang:ar',
  before: 'before:2026-05',
  after: 'after:7d',
  has: 'has:image',
  is: 'is:overdue',
  priority: 'priority:1',
} as const;

/** A quoted phrase is finished when it is closed; a single letter says too little. */
function mayGoOn({ quoted, closed, value }: QueryPiece): boolean {
  return (!quoted || !closed) && /[\p{L}\p{N}\p{M}]{2}$/u.test(value);
}
