import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../format-date.ts';
import { formatTime } from '../format-time.ts';
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
  if (date !== null) parts.push(time(date, written(date, context), ['published']));
  if (updated !== null) {
    if (date !== null) parts.push(' ');
    const words = [`${context.labels.updated} `, time(updated, writtenAfter(date, updated, context))];
    parts.push(h('span', { className: ['updated'] }, words));
  }
  return parts.length > 0 ? h('p', { className: ['dates'] }, parts) : null;
}

function time(value: string, words: string, className?: string[]): Element {
  return h('time', { className, dateTime: value }, words);
}

function written(value: string, { fields, site }: PageContext): string {
  return formatDate(value, site, fields.language);
}

/** An update on the day of publication is told by its hour, where it is known. */
function writtenAfter(date: string | null, updated: string, context: PageContext): string {
  const day = written(updated, context);
  const known = updated.includes('T');
  if (date === null || !known || day !== written(date, context)) return day;
  return formatTime(updated, context.site.timeZone, context.fields.language);
}
