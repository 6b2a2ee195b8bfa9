import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Footnote } from '../../story/inline.ts';
import { noteOf } from '../blocks/note-mark.ts';
import type { PageLabels } from '../labels.ts';

export interface NumberedNotes {
  /** The blocks with the numbers of their notes; a block without notes is the same object. */
  readonly blocks: Element[];
  /** In the order of their numbers. */
  readonly notes: readonly Footnote[];
}

/** Elements are built once a block, so what stands in one stays true. */
const found = new WeakMap<Element, readonly Footnote[]>();

interface Numbered {
  readonly first: number;
  readonly labels: PageLabels;
  readonly element: Element;
}

const numbered = new WeakMap<Element, Numbered>();

/**
 * Numbers the notes of a page in reading order, and links each mark to its note. A block whose numbers stay
 * is the same object again.
 */
export function numberNotes(blocks: readonly Element[], labels: PageLabels): NumberedNotes {
  const notes: Footnote[] = [];
  const out = blocks.map((block) => {
    const own = notesUnder(block);
    if (own.length === 0) return block;
    const first = notes.length + 1;
    for (const note of own) notes.push(note);
    const known = numbered.get(block);
    if (known?.first === first && known.labels === labels) return known.element;
    const element = withNumbers(block, { next: first }, labels);
    numbered.set(block, { first, labels, element });
    return element;
  });
  return { blocks: out, notes };
}

function notesUnder(element: Element): readonly Footnote[] {
  const known = found.get(element);
  if (known) return known;
  const own = noteOf(element);
  const notes = own
    ? [own]
    : element.children.flatMap((child) => (child.type === 'element' ? notesUnder(child) : []));
  found.set(element, notes);
  return notes;
}

function withNumbers(element: Element, count: { next: number }, labels: PageLabels): Element {
  if (noteOf(element)) return mark(count.next++, labels);
  if (notesUnder(element).length === 0) return element;
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? withNumbers(child, count, labels) : child),
  );
  return { ...element, children };
}

function mark(number: number, labels: PageLabels): Element {
  return h('sup', { className: ['note-mark'], id: `note-mark-${number}` }, [
    h(
      'a',
      { href: `#note-${number}`, role: 'doc-noteref', ariaLabel: `${labels.note} ${number}` },
      String(number),
    ),
  ]);
}
