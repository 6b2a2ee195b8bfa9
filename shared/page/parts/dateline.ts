import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Dateline } from '../../story/story.ts';
import { formatDatelineDay } from '../format-dateline-day.ts';

/**
 * What stands at the head of a filed story, `Cairo, Jan. 28 — `, with the place as it was typed; null when
 * there is neither place nor day. `comma` stands between the two.
 */
export function datelineContent(
  dateline: Dateline,
  comma: string,
  language: string,
): ElementContent[] | null {
  const { place, date } = dateline;
  const parts: (ElementContent | string)[] = [];
  if (place !== '') parts.push(h('span', { className: ['dateline-place'] }, place));
  if (place !== '' && date !== null) parts.push(comma);
  if (date !== null) {
    const properties = { className: ['dateline-date'], dateTime: date };
    parts.push(h('time', properties, formatDatelineDay(date, language)));
  }
  return parts.length === 0 ? null : h('span', [...parts, ' — ']).children;
}
