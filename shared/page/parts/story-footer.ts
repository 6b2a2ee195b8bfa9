import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';

/** The story's tags, and where it comes from and who may use it; null when nothing of it is known. */
export function storyFooter(context: PageContext): Element | null {
  const parts = [tags(context), source(context), copyright(context), usageTerms(context)];
  if (parts.every((part) => part === null)) return null;
  return h('footer', { className: ['story-footer'] }, lines(parts));
}

function tags({ fields, labels }: PageContext): Element | null {
  if (fields.tags.length === 0) return null;
  const items = fields.tags.map((tag) => h('li', { dataKind: tag.kind, dataCode: tag.code }, tag.name));
  return h('ul', { className: ['tags'], ariaLabel: labels.tags }, lines(items));
}

function source({ fields, labels }: PageContext): Element | null {
  return fields.source === '' ? null : right(`${labels.source} `, 'source', fields.source);
}

/** Printed as the desk wrote it, sign and year and all. */
function copyright({ fields, direction }: PageContext): Element | null {
  if (fields.copyright === '') return null;
  const dir = ownDirection(fields.copyright, direction);
  return h('p', { className: ['right', 'copyright'], dir }, fields.copyright);
}

function usageTerms({ fields, labels }: PageContext): Element | null {
  return fields.usageTerms === '' ? null : right(`${labels.usageTerms} `, 'usage-terms', fields.usageTerms);
}

function right(label: string, name: string, words: string): Element {
  return h('p', { className: ['right'] }, [label, h('span', { className: [name], dir: 'auto' }, words)]);
}
