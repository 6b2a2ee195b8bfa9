import type { BlockLine } from './block-line.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { wordsOnly } from './words-only.ts';

/** A break between two parts of a story. */
export interface Divider {
  readonly type: 'divider';
}

export const dividerModel = {
  ...wordsOnly,
  name: 'divider',
  isProse: true,
  defaults: {},
  canonical: (divider: Divider): Divider => divider,
  visible: (divider: Divider): readonly Divider[] => [divider],
  text: (_: Divider): string => '',
  mapTexts: (divider: Divider): Divider => divider,
  lines: (_: Divider): readonly BlockLine[] => [],
  /** Three asterisks, as typesetters part two sections where there is no rule. */
  fallback: (_: Divider): readonly Paragraph[] => paragraphOf('* * *'),
};
