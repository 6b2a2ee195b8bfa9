import { PRIORITIES, PRIORITY_LABELS } from '../story/priority.ts';
import { STATUS_LABELS, STATUSES } from '../story/status.ts';
import type { Tag } from '../story/tag.ts';
import { foldText } from './fold-text.ts';
import { type QueryPiece, queryPieces } from './query-pieces.ts';
import { HAS, IS, OPERATORS, type Operator } from './search-query.ts';

/** What a half-written piece of a query may become. */
export interface QueryCompletion {
  readonly label: string;
  readonly detail: string;
  /** The whole query with it, and where the caret is then. */
  readonly text: string;
  readonly caret: number;
}

/** What the stories of a library use. */
type Names = Readonly<
  Record<
    'sections' | 'authors' | 'places' | 'assignees' | 'series' | 'collections' | 'kickers' | 'sources',
    readonly string[]
  >
> & { readonly tags: readonly Tag[] };

const MOST = 8;

const DETAILS: Readonly<Record<Operator, string>> = {
  tag: 'has the tag',
  section: 'is in the section',
  place: 'is filed from',
  by: 'is written by',
  assignee: 'is with',
  series: 'is a part of the series',
  collection: 'is in the collection',
  kicker: 'has the kicker',
  source: 'comes from',
  status: 'has the status',
  lang: 'is in the language',
  before: 'is older than',
  after: 'is not older than',
  is: 'is overdue',
  priority: 'has the priority',
  has: 'holds a picture or a TK, or has a deadline, an embargo or a correction',
};

const DAYS: readonly Value[] = [
  { text: 'today', label: 'today' },
  { text: 'yesterday', label: 'yesterday' },
  { text: '7d', label: '7d', detail: 'seven days ago' },
  { text: '30d', label: '30d', detail: 'thirty days ago' },
];

interface Value {
  readonly text: string;
  readonly label: string;
  readonly detail?: string;
}

/**
 * Completions of the piece that the caret stands at the end of, best first; none where there is nothing to
 * complete.
 */
export function completeQuery(query: string, caret: number, names: Names | null): readonly QueryCompletion[] {
  const piece = queryPieces(query).find(({ end }) => end === caret);
  if (!piece || piece.prefix || (piece.quoted && piece.closed)) return [];
  return piece.operator === null ? operators(query, piece) : values(query, piece, piece.operator, names);
}

function operators(query: string, piece: QueryPiece): readonly QueryCompletion[] {
  const begun = piece.value.toLowerCase();
  if (begun === '' || piece.quoted) return [];
  return OPERATORS.filter((name) => name.startsWith(begun)).map((name) => ({
    label: `${name}:`,
    detail: DETAILS[name],
    ...completed(query, piece.valueStart, piece.end, `${name}:`),
  }));
}

function values(
  query: string,
  piece: QueryPiece,
  operator: Operator,
  names: Names | null,
): readonly QueryCompletion[] {
  const begun = foldText(piece.value.trim());
  const fitting = valuesOf(operator, names).flatMap((value) => {
    const folded = foldText(value.label);
    if (folded.startsWith(begun)) return [{ value, rank: 0 }];
    return folded.includes(` ${begun}`) ? [{ value, rank: 1 }] : [];
  });
  // What is written out needs no completion.
  if (fitting.some(({ value }) => foldText(value.text) === begun)) return [];
  return fitting
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ value: { text, label, detail = '' } }) => ({
      label,
      detail,
      ...completed(query, piece.valueStart, piece.end, `${/\s/u.test(text) ? `"${text}"` : text} `),
    }));
}

function valuesOf(operator: Operator, names: Names | null): readonly Value[] {
  const named = (list: readonly string[] | undefined) => (list ?? []).map((text) => ({ text, label: text }));
  switch (operator) {
    case 'tag':
      return (names?.tags ?? []).map(({ name, kind }) => ({ text: name, label: name, detail: kind }));
    case 'section':
      return named(names?.sections);
    case 'by':
      return named(names?.authors);
    case 'place':
      return named(names?.places);
    case 'assignee':
      return named(names?.assignees);
    case 'series':
      return named(names?.series);
    case 'kicker':
      return named(names?.kickers);
    case 'source':
      return named(names?.sources);
    case 'collection':
      return named(names?.collections);
    case 'status':
      return STATUSES.map((status) => ({ text: status, label: STATUS_LABELS[status] }));
    case 'priority':
      return [
        ...PRIORITIES.map((one) => ({ text: String(one), label: String(one), detail: PRIORITY_LABELS[one] })),
        { text: '<3', label: '<3', detail: 'more urgent than 3' },
      ];
    case 'is':
      return named(IS);
    case 'has':
      return named(HAS);
    case 'before':
    case 'after':
      return DAYS;
    case 'lang':
      return [];
  }
}

function completed(query: string, start: number, end: number, by: string) {
  const text = query.slice(0, start) + by + query.slice(end).replace(/^\s+/u, '');
  return { text, caret: start + by.length };
}
