import type { Element } from 'hast';
import { h } from 'hastscript';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';
import { storyLink } from './story-link.ts';

/**
 * The series that the story is a part of; a link to its other parts, which stand after the text, where
 * there are any.
 */
export function seriesLine({ fields, thread, labels, direction }: PageContext): Element | null {
  if (fields.series === '') return null;
  const dir = ownDirection(fields.series, direction);
  const name =
    thread.parts.length === 0
      ? h('span', { className: ['series-name'], dir }, fields.series)
      : h('a', { className: ['series-name'], href: '#series', dir }, fields.series);
  return h('p', { className: ['thread-line'] }, [`${labels.partOf} `, name]);
}

/** The story that this one is a translation of. */
export function originalLine(context: PageContext): Element | null {
  const { original } = context.thread;
  if (!original) return null;
  return h('p', { className: ['thread-line'] }, [
    `${context.labels.original} `,
    storyLink(original, 'original', context),
  ]);
}

/** The story that this one takes further. */
export function earlierLine(context: PageContext): Element | null {
  const { earlier } = context.thread;
  if (!earlier) return null;
  return h('p', { className: ['thread-line'] }, [
    `${context.labels.earlier} `,
    storyLink(earlier, 'earlier', context),
  ]);
}
