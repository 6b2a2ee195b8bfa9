import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';

/** What the editors tell readers before the text; null where they say nothing. */
export function editorsNote({ fields, labels, direction }: PageContext): Element | null {
  const note = fields.editorsNote;
  if (note === '') return null;
  return h(
    'aside',
    { className: ['editors-note'], ariaLabelledBy: 'editors-note' },
    lines([
      h('h2', { id: 'editors-note' }, labels.editorsNote),
      h('p', { className: ['editors-note-text'], dir: ownDirection(note, direction) }, brokenLines(note)),
    ]),
  );
}

/** A text of several lines in one element. */
function brokenLines(text: string): ElementContent[] {
  return text.split('\n').flatMap((line, at): ElementContent[] => {
    const words: ElementContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return at === 0 ? words : [h('br'), ...words];
  });
}
