import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../story/block.ts';
import { figuresIn } from '../../story/figures.ts';
import type { Dateline } from '../../story/story.ts';
import { formatDatelineDay } from '../format-dateline-day.ts';

/**
 * The place of the paragraph that a dateline runs into: the first block that is no picture, where that is a
 * paragraph; -1 where the dateline stands alone.
 */
export function datelineParagraph(body: readonly Block[]): number {
  const opening = body.findIndex((block) => figuresIn(block).length === 0);
  return body[opening]?.type === 'paragraph' ? opening : -1;
}

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
