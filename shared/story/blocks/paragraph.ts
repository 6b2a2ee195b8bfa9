import { canonicalInlines, type Inline, text } from '../inline.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockDirection } from './block-direction.ts';
import type { BlockLine } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import { changed, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly direction?: BlockDirection;
  readonly children: readonly Inline[];
}

/** Words as a paragraph without marks; none where there are no words. */
export function paragraphOf(words: string): readonly Paragraph[] {
  return words.trim() === '' ? [] : [{ type: 'paragraph', children: [text(words)] }];
}

export const paragraphModel = {
  ...wordsOnly,
  name: 'paragraph',
  isProse: true,
  defaults: { children: [] },
  canonical: (block: Paragraph): Paragraph => ({ ...block, children: canonicalInlines(block.children) }),
  visible(block: Paragraph): readonly Paragraph[] {
    const children = visibleInlines(block.children);
    return children.length > 0 ? [{ ...block, children }] : [];
  },
  text: ({ children }: Paragraph): string => joinLines(lineTexts(children)),
  mapTexts: (block: Paragraph, visit: TextVisitor): Paragraph =>
    changed(block, { children: mapLine(block.children, visit) }),
  lines: ({ children }: Paragraph): readonly BlockLine[] => [
    { start: { role: 'paragraph' }, inlines: children },
  ],
  fallback: (block: Paragraph): readonly Paragraph[] => [block],
};
