import type { Element } from 'hast';
import { h } from 'hastscript';
import { CREDIT_ROLES, type Credit, type CreditRole } from '../../story/credit.ts';
import type { PublicFields } from '../../story/field-audience.ts';
import { pageText } from '../head/page-text.ts';
import type { PageLabels } from '../labels.ts';

/**
 * Who did what beside writing the story, as one sentence: `Additional reporting by X in Beirut; editing by
 * Y.`; null where nobody is named.
 */
export function tagLine(
  fields: Pick<PublicFields, 'credits' | 'language'>,
  labels: PageLabels,
): Element | null {
  const { credits, language } = fields;
  if (credits.length === 0) return null;
  const phrases = CREDIT_ROLES.flatMap((role): Phrase[] => {
    const own = credits.filter((credit) => credit.role === role);
    return own.length === 0 ? [] : [phrase(role, own, language, labels)];
  });
  const joined = phrases.flatMap(([role, ...people], at) => [
    at === 0 ? role : labels.creditStop + role,
    ...people,
  ]);
  return h('p', { className: ['tag-line'] }, [...capitalised(joined, language), '.']);
}

/** The same sentence as plain words; empty where nobody is named. */
export function tagLineWords(fields: Pick<PublicFields, 'credits' | 'language'>, labels: PageLabels): string {
  const line = tagLine(fields, labels);
  return line ? pageText(line).all : '';
}

type Part = Element | string;
/** What was done, then by whom. */
type Phrase = readonly [role: string, ...people: Part[]];

function phrase(role: CreditRole, credits: readonly Credit[], language: string, labels: PageLabels): Phrase {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(
    credits.map(({ name }) => name),
  );
  let at = 0;
  const people = names.map((part): Part => {
    const credit = part.type === 'element' ? credits[at++] : undefined;
    return credit ? creditElement(credit, labels) : part.value;
  });
  return [`${labels.credits[role]} `, ...people];
}

function creditElement({ role, name, place }: Credit, { creditPlace }: PageLabels): Element {
  const [before, after] = creditPlace;
  const at = h('span', { className: ['credit-place'], dir: 'auto' }, place);
  const where: readonly Part[] = place === '' ? [] : [before, at, ...(after === '' ? [] : [after])];
  return h('span', { className: ['credit'], dataRole: role }, [
    h('span', { className: ['credit-name'], dir: 'auto' }, name),
    ...where,
  ]);
}

function capitalised([first, ...rest]: readonly Part[], language: string): readonly Part[] {
  if (typeof first !== 'string') return first === undefined ? [] : [first, ...rest];
  const [letter = ''] = first;
  return [letter.toLocaleUpperCase(language) + first.slice(letter.length), ...rest];
}
