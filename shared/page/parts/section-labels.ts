import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';

/** The sections that a story stands in; null when it stands in none. */
export function sectionLabels(sections: readonly string[], label: string): Element | null {
  if (sections.length === 0) return null;
  const items = sections.map((section) => h('li', section));
  return h('ul', { className: ['sections'], ariaLabel: label }, lines(items));
}
