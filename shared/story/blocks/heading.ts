import { canonicalInlines, type Inline } from '../inline.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockDirection } from './block-direction.ts';
import type { BlockLine } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import { changed, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** A heading of the body; level 1 is the headline's and never stands in a body. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  readonly direction?: BlockDirection;
  readonly children: readonly Inline[];
}

export const headingModel = {
  ...wordsOnly,
  name: 'heading',
  isProse: true,
  defaults: { children: [] },
  canonical: (block: Heading): Heading => ({ ...block, children: canonicalInlines(block.children) }),
  visible(block: Heading): readonly Heading[] {
    const children = visibleInlines(block.children);
    return children.length > 0 ? [{ ...block, children }] : [];
  },
  text: ({ children }: Heading): string => joinLines(lineTexts(children)),
  mapTexts: (block: Heading, visit: TextVisitor): Heading =>
    changed(block, { children: mapLine(block.children, visit) }),
  lines: ({ level, children }: Heading): readonly BlockLine[] => [
    { start: { role: 'heading', level }, inlines: children },
  ],
  fallback: (block: Heading): readonly Heading[] => [block],
};
