import type { Block } from '../story/block.ts';
import type { Footnote } from '../story/inline.ts';

/** Said where a note had to leave the headline, which holds none. */
export const HEADLINE_NOTE_MOVED =
  'The note on the headline stands at the end of the first paragraph: a headline has no notes.';

/** The body with notes that stood on the headline at the end of its first paragraph; one is made where it has none. */
export function withHeadlineNotes(body: readonly Block[], notes: readonly Footnote[]): readonly Block[] {
  if (notes.length === 0) return body;
  const at = body.findIndex(({ type }) => type === 'paragraph');
  const first = body[at];
  if (first?.type === 'paragraph')
    return body.with(at, { ...first, children: [...first.children, ...notes] });
  return [{ type: 'paragraph', children: [...notes] }, ...body];
}
