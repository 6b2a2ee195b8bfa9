import { canonicalInlines, type Inline } from '../inline.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockLine } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import type { Heading } from './heading.ts';
import type { List } from './list.ts';
import { changed, mapAll, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** What a reader in a hurry takes away, in a box of its own. */
export interface KeyPoints {
  readonly type: 'keypoints';
  /** Empty where the page's own word heads the box. */
  readonly title: readonly Inline[];
  /** At least one. */
  readonly points: readonly (readonly Inline[])[];
}

export const keyPointsModel = {
  ...wordsOnly,
  name: 'key points',
  isProse: true,
  defaults: { title: [] },
  canonical: (box: KeyPoints): KeyPoints => ({
    ...box,
    title: canonicalInlines(box.title),
    points: box.points.length === 0 ? [[]] : box.points.map(canonicalInlines),
  }),
  visible(box: KeyPoints): readonly KeyPoints[] {
    const title = visibleInlines(box.title);
    const points = box.points.map(visibleInlines).filter((point) => point.length > 0);
    return title.length + points.length > 0 ? [{ ...box, title, points }] : [];
  },
  text: ({ title, points }: KeyPoints): string => joinLines([title, ...points].flatMap(lineTexts)),
  mapTexts: (box: KeyPoints, visit: TextVisitor): KeyPoints =>
    changed(box, {
      title: mapLine(box.title, visit),
      points: mapAll(box.points, (point) => mapLine(point, visit)),
    }),
  lines: ({ title, points }: KeyPoints): readonly BlockLine[] => [
    { start: { role: 'title' }, inlines: title },
    ...points.map((inlines) => ({ start: { role: 'point' as const }, inlines })),
  ],
  /** A heading where the box has a title of its own, and a list. */
  fallback({ title, points }: KeyPoints): readonly (Heading | List)[] {
    const items = points.map((children) => ({ children, lists: [] }));
    const heading: readonly Heading[] =
      title.length > 0 ? [{ type: 'heading', level: 3, children: title }] : [];
    return [...heading, { type: 'list', ordered: false, items }];
  },
};
