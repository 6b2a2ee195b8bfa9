import { elementsBelow, elementsIn, type XmlElement } from '../xml/xml-tree.ts';

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);

/**
 * What reviewers left in a document and a story does not have, as sentences that name them: comments, and
 * changes that are tracked and were taken as accepted.
 */
export function reviewWarnings(body: XmlElement, comments: XmlElement | undefined): readonly string[] {
  const commenters = countByAuthor(comments ? elementsIn(comments, 'comment') : []);
  const changers = countByAuthor(elementsBelow(body, CHANGES));
  const warnings: string[] = [];
  if (commenters.size > 0) warnings.push(`Comments in Word were left out: ${listed(commenters)}.`);
  if (changers.size > 0)
    warnings.push(`Changes that are tracked in Word were taken as accepted: ${listed(changers)}.`);
  return warnings;
}

function countByAuthor(elements: readonly XmlElement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attributes } of elements) {
    const author = attributes.get('author')?.trim() || 'somebody without a name';
    counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return counts;
}

/** At most this many people are named. */
const NAMED = 5;

function listed(counts: ReadonlyMap<string, number>): string {
  const names = [...counts].map(([name, count]) => `${count} by ${name}`);
  const others = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (others > 0 ? ` and those of ${others} more` : '');
}
