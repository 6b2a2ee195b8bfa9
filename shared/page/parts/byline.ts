import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../format-date.ts';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** Who wrote the story and when it appeared; null when neither is known. */
export function byline(context: PageContext): Element | null {
  const parts = [authors(context), dates(context)];
  return parts.some((part) => part !== null) ? h('div', { className: ['byline'] }, lines(parts)) : null;
}

function authors({ fields, labels }: PageContext): Element | null {
  if (fields.authors.length === 0) return null;
  const joined = new Intl.ListFormat(fields.language, { type: 'conjunction' }).formatToParts(fields.authors);
  const names = joined.map((part) =>
    part.type === 'element' ? h('span', { className: ['author'], dir: 'auto' }, part.value) : part.value,
  );
  return h('p', { className: ['authors'] }, [`${labels.by} `, ...names]);
}

function dates(context: PageContext): Element | null {
  const { date, updated } = context.fields;
  const parts: (ElementContent | string)[] = [];
  if (date !== null) parts.push(time(date, context, ['published']));
  if (updated !== null) {
    if (date !== null) parts.push(' ');
    const words = [`${context.labels.updated} `, time(updated, context)];
    parts.push(h('span', { className: ['updated'] }, words));
  }
  return parts.length > 0 ? h('p', { className: ['dates'] }, parts) : null;
}

function time(value: string, { fields, site }: PageContext, className?: string[]): Element {
  return h('time', { className, dateTime: value }, formatDate(value, site, fields.language));
}
