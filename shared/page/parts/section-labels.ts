import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';

/**
 * The sections that a story stands in; null when it stands in none. The story's own and those of a card
 * have names of their own, so that whoever reads the page again cannot take one for the other.
 */
export function sectionLabels(
  className: 'sections' | 'card-sections',
  sections: readonly string[],
  label: string,
): Element | null {
  if (sections.length === 0) return null;
  const items = sections.map((section) => h('li', section));
  return h('ul', { className: [className], ariaLabel: label }, lines(items));
}
