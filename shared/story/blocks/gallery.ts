import { visibleLine } from '../visible-inlines.ts';
import { type BlockLine, wordsLine } from './block-line.ts';
import { joinLines } from './block-words.ts';
import { type Figure, type FigureChange, figureModel } from './figure.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { changed, mapAll, type TextVisitor } from './text-visitor.ts';

/** Pictures that are shown together; never fewer than two. */
export interface Gallery {
  readonly type: 'gallery';
  readonly figures: readonly Figure[];
  /** Said of all of them; empty when each speaks for itself. */
  readonly caption: string;
}

/**
 * What stands in a body for some pictures: a gallery, or fewer than two as they are, and then `caption` as
 * a paragraph of its own.
 */
export function blocksOfFigures(
  figures: readonly Figure[],
  caption = '',
): readonly (Gallery | Figure | Paragraph)[] {
  if (figures.length >= 2) return [{ type: 'gallery', figures, caption }];
  return caption === ''
    ? figures
    : [...figures, { type: 'paragraph', children: [{ type: 'text', text: caption }] }];
}

export const galleryModel = {
  name: 'gallery',
  isProse: true,
  defaults: { caption: '' },
  canonical: (gallery: Gallery): Gallery => ({
    ...gallery,
    figures: gallery.figures.map(figureModel.canonical),
  }),
  visible: (gallery: Gallery): readonly Gallery[] => [
    {
      ...gallery,
      figures: gallery.figures.flatMap(figureModel.visible),
      caption: visibleLine(gallery.caption),
    },
  ],
  text: ({ figures, caption }: Gallery): string => joinLines([...figures.map(figureModel.text), caption]),
  mapTexts: (gallery: Gallery, visit: TextVisitor): Gallery =>
    changed(gallery, {
      figures: mapAll(gallery.figures, (figure) => figureModel.mapTexts(figure, visit)),
      caption: visit.words(gallery.caption),
    }),
  lines: ({ figures, caption }: Gallery): readonly BlockLine[] => [
    ...figures.flatMap(figureModel.lines),
    { start: { role: 'gallery' }, inlines: wordsLine(caption) },
  ],
  fallback: ({ figures, caption }: Gallery): readonly Paragraph[] => [
    ...figures.flatMap(figureModel.fallback),
    ...paragraphOf(caption),
  ],
  figures: ({ figures }: Gallery): readonly Figure[] => figures,
  /** Where fewer than two pictures are left, they stand alone; what is no picture any more follows them. */
  mapFigures(gallery: Gallery, change: FigureChange): readonly (Gallery | Figure | Paragraph)[] {
    const left = gallery.figures.flatMap((figure) => figureModel.mapFigures(figure, change));
    const isSame =
      left.length === gallery.figures.length && left.every((one, at) => one === gallery.figures[at]);
    if (isSame) return [gallery];
    const figures = left.filter((one) => one.type === 'figure');
    return [...blocksOfFigures(figures, gallery.caption), ...left.filter((one) => one.type !== 'figure')];
  },
  references: ({ figures }: Gallery): readonly string[] => figures.flatMap(figureModel.references),
};
