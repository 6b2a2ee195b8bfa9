import type { SearchQuery, SearchTerm } from './search-query.ts';

/** The query as text that reads back as the same query. */
export function printQuery({ clauses }: SearchQuery): string {
  return clauses.map((terms) => terms.map(printTerm).join(' OR ')).join(' ');
}

/** One thing that is looked for, as a query writes it. */
export function printTerm(term: SearchTerm): string {
  const sign = term.not ? '-' : '';
  switch (term.kind) {
    case 'words':
      return `${sign}${quoted(term.text, true)}${term.prefix ? '*' : ''}`;
    case 'tag':
    case 'section':
    case 'place':
    case 'by':
    case 'assignee':
    case 'series':
    case 'collection':
    case 'kicker':
    case 'source':
      return `${sign}${term.kind}:${quoted(term.text, false)}${term.prefix ? '*' : ''}`;
    case 'status':
      return `${sign}status:${term.status}`;
    case 'priority':
      return `${sign}priority:${term.from}${term.to === term.from ? '' : `-${term.to}`}`;
    case 'is':
      return `${sign}is:${term.is}`;
    case 'has':
      return `${sign}has:${term.has}`;
    default:
      return `${sign}${term.kind}:${term.text}`;
  }
}

/** In quotation marks where it would not be read back as it is. */
function quoted(text: string, alone: boolean): string {
  const plain = !/[\s*"“”„«»]/u.test(text) && !(alone && (/^[-−–]|:/u.test(text) || text === 'OR'));
  return plain ? text : `"${text}"`;
}
