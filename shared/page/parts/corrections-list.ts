import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Correction } from '../../story/correction.ts';
import { formatDate } from '../format-date.ts';
import { formatTime } from '../format-time.ts';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';

/** What was put right since the story was published, the oldest first; null where nothing was. */
export function correctionsList(context: PageContext): Element | null {
  const { fields, labels } = context;
  if (fields.corrections.length === 0) return null;
  return h(
    'aside',
    { className: ['corrections'], ariaLabelledBy: 'corrections' },
    lines([
      h('h2', { id: 'corrections' }, labels.corrections),
      ...fields.corrections.map((correction) => correctionElement(correction, context)),
    ]),
  );
}

function correctionElement({ kind, text, when }: Correction, context: PageContext): Element {
  const { fields, site, labels, direction } = context;
  const day = formatDate(when, site, fields.language);
  const time = formatTime(when, site.timeZone, fields.language);
  return h(
    'div',
    { className: ['correction'], dataKind: kind },
    lines([
      h('p', { className: ['correction-head'] }, [
        h('strong', labels.correctionKinds[kind]),
        ' ',
        h('time', { dateTime: when }, `${day}${labels.comma}${time}`),
      ]),
      h('p', { className: ['correction-text'], dir: ownDirection(text, direction) }, text === '' ? [] : text),
    ]),
  );
}
