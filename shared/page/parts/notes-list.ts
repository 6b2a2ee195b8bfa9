import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Footnote } from '../../story/inline.ts';
import { textElement } from '../blocks/text-element.ts';
import type { PageLabels } from '../labels.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';

/** The notes of a story in the order of their numbers, each with the way back to its mark; null when there are none. */
export function notesList(
  notes: readonly Footnote[],
  { labels, direction }: { readonly labels: PageLabels; readonly direction: PageDirection },
): Element | null {
  if (notes.length === 0) return null;
  const items = notes.map((note, at) => {
    const item = textElement('li', note.children, direction);
    const back = h(
      'a',
      {
        className: ['note-back'],
        href: `#note-mark-${at + 1}`,
        role: 'doc-backlink',
        ariaLabel: `${labels.backToText}: ${labels.note} ${at + 1}`,
      },
      '↩',
    );
    return {
      ...item,
      properties: { ...item.properties, id: `note-${at + 1}` },
      children: [...item.children, back],
    };
  });
  return h(
    'section',
    { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: 'notes' },
    lines([h('h2', { id: 'notes' }, labels.notes), h('ol', lines(items))]),
  );
}
