import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** The story's tags; null when it has none. */
export function storyFooter({ fields, labels }: PageContext): Element | null {
  if (fields.tags.length === 0) return null;
  const tags = fields.tags.map((tag) => h('li', { dataKind: tag.kind, dataCode: tag.code }, tag.name));
  const list = h('ul', { className: ['tags'], ariaLabel: labels.tags }, lines(tags));
  return h('footer', { className: ['story-footer'] }, lines([list]));
}
